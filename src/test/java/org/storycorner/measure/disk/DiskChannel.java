package org.storycorner.measure.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file of a simulated disk: the real one, and beside it the note of what was not forced. */
final class DiskChannel extends FileChannel {
    private final SimulatedDisk disk;
    private final Path name;
    private final Node node;
    private final FileChannel real;

    DiskChannel(SimulatedDisk disk, Path name, Node node, FileChannel real) {
        this.disk = disk;
        this.name = name;
        this.node = node;
        this.real = real;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        disk.requirePower();
        return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        disk.requirePower();
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        disk.requirePower();
        return real.read(target, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return disk.change(() -> {
            long at = real.position();
            int written = put(source, at);
            real.position(at + written);
            return written;
        });
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int source = offset; source < offset + length; source++) {
            written += write(sources[source]);
        }
        return written;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return disk.change(() -> put(source, position));
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        real.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        disk.requirePower();
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        return disk.change(() -> {
            if (size < real.size()) {
                real.truncate(size);
                file().resize(size);
            }
            return this;
        });
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.force(() -> {
            switch (node) {
                case SimulatedFile file -> file.force();
                case Node.Folder folder -> disk.names().force(name);
            }
            return this;
        });
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        disk.requirePower();
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(Math.min(count, 1 << 16)));
        if (source.read(bytes) < 0) {
            return 0;
        }
        return write(bytes.flip(), position);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException("A simulated disk can't see what is written to mapped memory");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        disk.requirePower();
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        disk.requirePower();
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }

    private int put(ByteBuffer source, long at) throws IOException {
        int fits = disk.fitting(name, file(), at, source.remaining());
        var bytes = source.slice(source.position(), fits);
        var copy = ByteBuffer.allocate(fits).put(bytes.duplicate()).flip();
        for (long to = at; bytes.hasRemaining(); ) {
            to += real.write(bytes, to);
        }
        file().write(at, copy);
        source.position(source.position() + fits);
        return fits;
    }

    private SimulatedFile file() throws IOException {
        return switch (node) {
            case SimulatedFile file -> file;
            case Node.Folder folder -> throw new IOException(name + " is a folder");
        };
    }
}
