package org.storycorner.measure.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/** What H2 does with files whose names begin with {@code power:}, sent through the simulated disk they lie on. */
final class H2Path extends FilePath {
    private static final String PREFIX = SimulatedDisk.SCHEME + ":";

    /** H2 makes one of these by itself to find the scheme; it stands for no file. */
    private H2Path(String name) {
        this.name = name;
    }

    static void register() {
        FilePath.register(new H2Path(PREFIX));
    }

    @Override
    public String getScheme() {
        return SimulatedDisk.SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        return new H2Path(path.startsWith(PREFIX) ? path : PREFIX + path);
    }

    @Override
    public long size() {
        return quietly(() -> Files.size(path()));
    }

    @Override
    public void moveTo(FilePath newName, boolean replace) {
        quietly(() -> replace
                ? Files.move(path(), path(newName), StandardCopyOption.ATOMIC_MOVE)
                : Files.move(path(), path(newName)));
    }

    @Override
    public boolean createFile() {
        return !exists() && quietly(() -> Files.createFile(path())) != null;
    }

    @Override
    public boolean exists() {
        return Files.exists(path());
    }

    @Override
    public void delete() {
        quietly(() -> Files.deleteIfExists(path()));
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return quietly(() -> {
            try (var files = Files.list(path())) {
                return files.map(file -> getPath(file.toString())).toList();
            }
        });
    }

    @Override
    public FilePath toRealPath() {
        return getPath(path().toAbsolutePath().normalize().toString());
    }

    @Override
    public @Nullable FilePath getParent() {
        var parent = path().getParent();
        return parent == null ? null : getPath(parent.toString());
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(path());
    }

    @Override
    public boolean isRegularFile() {
        return Files.isRegularFile(path(), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public boolean isAbsolute() {
        return path().isAbsolute();
    }

    @Override
    public long lastModified() {
        return quietly(() -> Files.getLastModifiedTime(path()).toMillis());
    }

    @Override
    public boolean canWrite() {
        return Files.isWritable(path());
    }

    @Override
    public void createDirectory() {
        quietly(() -> Files.createDirectory(path()));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return FileChannel.open(path(), FileUtils.modeToOptions(mode), FileUtils.NO_ATTRIBUTES);
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    private Path path() {
        return path(this);
    }

    private static Path path(FilePath file) {
        var real = Path.of(file.toString().substring(PREFIX.length()));
        return SimulatedDisk.holding(real).path(real);
    }

    private <T> T quietly(SimulatedDisk.Operation<T> operation) {
        try {
            return operation.run();
        } catch (IOException failed) {
            throw DbException.convertIOException(failed, name);
        }
    }
}
