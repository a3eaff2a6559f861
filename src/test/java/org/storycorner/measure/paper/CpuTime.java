package org.storycorner.measure.paper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Processor time of this process, its compiler and collector included, and of all processes that it started, those that
 * have ended too (Linux: {@code /proc/self/stat}, in hundredths of a second).
 */
final class CpuTime {

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Of a tick in {@code /proc}. */
    private static final long TICK_NANOSECONDS = 10_000_000;

    /** Where, behind the name of the process, the times of its ended children stand: {@code cutime}, {@code cstime}. */
    private static final int ENDED = 13;

    private CpuTime() {}

    /** How much this takes. */
    static Duration of(Callable<?> work) throws Exception {
        long before = now();
        work.call();
        return Duration.ofNanos(now() - before);
    }

    private static long now() throws IOException {
        return own() + running() + ended();
    }

    private static long own() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return system.getProcessCpuTime();
        }
        throw new IllegalStateException("This Java does not tell its processor time");
    }

    private static long running() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private static long ended() throws IOException {
        var stat = Files.readString(STAT);
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 0);
        return (Long.parseLong(fields[ENDED]) + Long.parseLong(fields[ENDED + 1])) * TICK_NANOSECONDS;
    }
}
