package org.storycorner.measure.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A disk over a real folder that knows what was forced and what was not, so that its power can fail at any operation, and
 * whose room can run out. A file's data is safe once the file was forced, its name once its folder was; nothing else is.
 * Whoever held files open when the power failed only meets errors from then on.
 */
public final class SimulatedDisk implements AutoCloseable {
    static final String SCHEME = "power";

    private static final Map<Path, SimulatedDisk> MOUNTED = new ConcurrentHashMap<>();
    private static final int BLOCK = 4096;
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Names names = new Names();
    private final Set<Path> refused = new HashSet<>();
    private final CountDownLatch cut = new CountDownLatch(1);
    private final DiskFileSystem fileSystem = new DiskFileSystem(this);
    private final ReentrantLock forcing = new ReentrantLock(true);
    private volatile Duration forceTakes = Duration.ZERO;
    private volatile boolean isDeletable = true;
    private long operations;
    private long cutAt = Long.MAX_VALUE;
    private long capacity = Long.MAX_VALUE;

    private SimulatedDisk(Path folder) {
        this.folder = folder;
    }

    /** A disk whose content is what lies in this real folder; all of it counts as forced. */
    public static SimulatedDisk over(Path folder) throws IOException {
        var disk = new SimulatedDisk(folder.toRealPath());
        disk.load();
        MOUNTED.put(disk.folder, disk);
        H2Path.register();
        return disk;
    }

    /** The disk on which this real path lies. */
    static SimulatedDisk holding(Path real) {
        for (var folder = real; folder != null; folder = folder.getParent()) {
            var disk = MOUNTED.get(folder);
            if (disk != null) {
                return disk;
            }
        }
        throw new IllegalArgumentException("No simulated disk holds " + real);
    }

    /** The topmost folder; every path that begins here goes through this disk. */
    public Path root() {
        return path(folder);
    }

    /** How many operations have changed this disk. */
    public synchronized long operations() {
        return operations;
    }

    /** From now on forcing takes this long, one file or folder after the other, as on a disk without a battery of its own. */
    public void letForcingTake(Duration time) {
        forceTakes = time;
    }

    /** Whether files can be deleted from now on; in a folder of somebody else they can't, though they can be read. */
    public void letDelete(boolean allowed) {
        isDeletable = allowed;
    }

    boolean isDeletable() {
        return isDeletable;
    }

    /** Lets the power fail when so many more operations have changed this disk. */
    public synchronized void cutAfter(long more) {
        cutAt = operations + more;
    }

    /** Lets the power fail now. */
    public synchronized void cut() {
        cutAt = operations;
        cut.countDown();
    }

    /** Returns once the power has failed, and says whether it did so within this time. */
    public boolean awaitCut(Duration atMost) throws InterruptedException {
        return cut.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isCut() {
        return cut.getCount() == 0;
    }

    /** Cuts the power; what the disk may hold afterwards is written to this new real folder, as a disk of its own. */
    public synchronized SimulatedDisk afterCut(Random random, Path newFolder) throws IOException {
        cut();
        double kept = random.nextInt(4) == 0 ? 0 : random.nextDouble();
        Files.createDirectories(newFolder);
        for (var survivor : names.afterCut(random, kept).entrySet()) {
            var target = newFolder.resolve(survivor.getKey().toString());
            if (Files.isDirectory(target.resolveSibling(""))) {
                switch (survivor.getValue()) {
                    case Node.Folder() -> Files.createDirectory(target, OWN_FOLDER);
                    case SimulatedFile file -> {
                        Files.createFile(target, OWN_FILE);
                        Files.write(target, file.afterCut(random, kept));
                    }
                }
            }
        }
        return over(newFolder);
    }

    /** Leaves room for so many more bytes; writes beyond that fail with "No space left on device". */
    public synchronized void leaveRoomFor(long bytes) {
        capacity = used() + bytes;
    }

    public synchronized void leaveRoomForEverything() {
        capacity = Long.MAX_VALUE;
    }

    /** The files, named from {@link #root()}, that found no room since this was last asked. */
    public synchronized Set<Path> takeRefused() {
        var taken = Set.copyOf(refused);
        refused.clear();
        return taken;
    }

    /** Forgets this disk; its folder stays. */
    @Override
    public void close() {
        cut();
        MOUNTED.remove(folder);
    }

    Names names() {
        return names;
    }

    Path path(Path real) {
        return new DiskPath(fileSystem, real);
    }

    Path nameOf(Path real) {
        return folder.relativize(real);
    }

    synchronized void requirePower() throws IOException {
        if (operations >= cutAt) {
            cut.countDown();
            throw new IOException("The power is gone");
        }
    }

    /** Runs what changes this disk, unless its power has failed. */
    synchronized <T> T change(Operation<T> operation) throws IOException {
        requirePower();
        operations++;
        return operation.run();
    }

    /** Forces a file or a folder, as slowly as this disk does; others may be written meanwhile, but not forced. */
    void force(Operation<?> operation) throws IOException {
        forcing.lock();
        try {
            long ready = System.nanoTime() + forceTakes.toNanos();
            for (long left = forceTakes.toNanos(); left > 0; left = ready - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            change(operation);
        } finally {
            forcing.unlock();
        }
    }

    /** How many of these bytes still fit into the file, which needs blocks for what it grows by. */
    int fitting(Path name, SimulatedFile file, long at, int count) throws IOException {
        long growth = blocks(at + count) - blocks(file.length());
        long missing = growth - free();
        if (growth <= 0 || missing <= 0) {
            return count;
        }
        long fits = blocks(file.length()) + free() / BLOCK * BLOCK - at;
        if (fits <= 0) {
            throw full(name);
        }
        return (int) Math.min(fits, count);
    }

    /** Each name takes a block. */
    void requireRoomForName(Path name) throws IOException {
        if (free() < BLOCK) {
            throw full(name);
        }
    }

    synchronized long free() {
        return capacity == Long.MAX_VALUE ? Long.MAX_VALUE : Math.max(0, capacity - used());
    }

    private IOException full(Path name) {
        refused.add(name);
        return new IOException("No space left on device");
    }

    private long used() {
        return names.nodes().stream()
                .mapToLong(node -> node instanceof SimulatedFile file ? BLOCK + blocks(file.length()) : BLOCK)
                .sum();
    }

    private static long blocks(long length) {
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }

    private void load() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) {
                if (!found.equals(folder)) {
                    names.found(nameOf(found), new Node.Folder());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) throws IOException {
                names.found(nameOf(found), new SimulatedFile(Files.readAllBytes(found)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What changes a disk. */
    @FunctionalInterface
    interface Operation<T> {
        T run() throws IOException;
    }
}
