package org.storycorner.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a figure is worth nothing without.
 *
 * @param commit the abbreviated hash, with {@code +} behind it when files were changed since
 * @param machine processor count and kind, memory, system and Java; no name of a host
 * @param command what was typed after {@code ./storycorner}
 */
public record Provenance(String commit, LocalDate date, String machine, long seed, String command) {

    /** This run's. */
    public static Provenance of(String command, long seed) {
        return new Provenance(
                presentCommit(),
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC),
                thisMachine(),
                seed,
                command);
    }

    String markdown() {
        return "Commit `" + commit + "`, " + date + ", seed " + seed + ", `./storycorner " + command + "`  \n" + machine
                + "\n\n";
    }

    private static String presentCommit() {
        var changed =
                output("git", "status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : "+";
        return output("git", "rev-parse", "--short=10", "HEAD") + changed;
    }

    private static String thisMachine() {
        return "%d × %s, %d GiB, %s %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        memory() >> 30,
                        System.getProperty("os.name"),
                        System.getProperty("os.version").replaceAll("[^0-9.].*", ""),
                        System.getProperty("java.vm.vendor"),
                        System.getProperty("java.version"));
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
