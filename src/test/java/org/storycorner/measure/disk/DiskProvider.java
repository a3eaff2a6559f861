package org.storycorner.measure.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link Files} does on a simulated disk: the same in the real folder, counted and noted, while there is power. */
final class DiskProvider extends FileSystemProvider {
    private static final FileSystemProvider REAL = Path.of("").getFileSystem().provider();

    private final SimulatedDisk disk;

    DiskProvider(SimulatedDisk disk) {
        this.disk = disk;
    }

    @Override
    public String getScheme() {
        return SimulatedDisk.SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("A simulated disk is made over a folder");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return disk.root().getFileSystem();
    }

    @Override
    public Path getPath(URI uri) {
        return disk.path(Path.of(uri.getPath()));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        disk.requirePower();
        var real = DiskPath.real(path);
        var name = disk.nameOf(real);
        boolean creates = !Files.exists(real)
                && (options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW));
        boolean empties = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
        return creates || empties
                ? disk.change(() -> changing(name, real, options, attributes))
                : new DiskChannel(disk, name, node(name), FileChannel.open(real, options, attributes));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        disk.requirePower();
        var found = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(DiskPath.real(folder), real -> filter.accept(disk.path(real)))) {
            stream.forEach(real -> found.add(disk.path(real)));
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return found.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        disk.change(() -> {
            var real = DiskPath.real(folder);
            disk.requireRoomForName(disk.nameOf(real));
            Files.createDirectory(real, attributes);
            disk.names().create(disk.nameOf(real), new Node.Folder());
            return real;
        });
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.requirePower();
        REAL.checkAccess(DiskPath.real(path));
        if (!disk.isDeletable()) {
            throw new AccessDeniedException(path.toString());
        }
        disk.change(() -> {
            var real = DiskPath.real(path);
            Files.delete(real);
            disk.names().delete(disk.nameOf(real));
            return real;
        });
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.write(target, Files.readAllBytes(source), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        disk.change(() -> {
            var from = DiskPath.real(source);
            var to = DiskPath.real(target);
            if (node(disk.nameOf(from)) instanceof Node.Folder) {
                throw new UnsupportedOperationException("A simulated disk does not move folders");
            }
            Files.move(from, to, options);
            disk.names().move(disk.nameOf(from), disk.nameOf(to));
            return to;
        });
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(DiskPath.real(path), DiskPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(DiskPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        disk.requirePower();
        return new DiskSpace(disk);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        disk.requirePower();
        REAL.checkAccess(DiskPath.real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(DiskPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        disk.requirePower();
        return Files.readAttributes(DiskPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        disk.requirePower();
        return Files.readAttributes(DiskPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        disk.requirePower();
        Files.setAttribute(DiskPath.real(path), attribute, value, options);
    }

    private FileChannel changing(
            Path name, Path real, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean there = Files.exists(real);
        if (!there) {
            disk.requireRoomForName(name);
        }
        var channel = FileChannel.open(real, options, attributes);
        if (!there) {
            disk.names().create(name, new SimulatedFile(new byte[0]));
        } else if (node(name) instanceof SimulatedFile file) {
            file.resize(0);
        }
        return new DiskChannel(disk, name, node(name), channel);
    }

    /** A file that is not there has no content; opening it fails by itself. */
    private Node node(Path name) {
        return disk.names().at(name).orElseGet(() -> new SimulatedFile(new byte[0]));
    }
}
