package org.storycorner.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.storycorner.queue.BoxSettings;

/**
 * The built product in {@code target/box}, running on a box as {@code ./storycorner run} starts it.
 *
 * @param toReady from before the process was begun until it said where its kiosk is
 */
record BuiltBox(Process process, BufferedReader lines, URI kiosk, Duration toReady) implements AutoCloseable {
    private static final Path BUILT = Path.of("target/box");
    private static final String KIOSK = "Kiosk:";

    static final Path EXAMPLE_VENUE = Path.of("kiosk-config");

    /** Whether the JVM may use what it learned when the product was built. */
    enum Cache {
        AOT,
        NONE
    }

    static BuiltBox start(BoxSettings settings, Path config, Cache cache) throws IOException {
        var arguments = command(cache);
        arguments.addAll(List.of("run", "--port", "0", "--config", config.toString()));
        arguments.addAll(List.of("--data", settings.data().toString()));
        arguments.addAll(List.of("--key-file", settings.keyFile().toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader();
        var first = lines.readLine();
        var toReady = Duration.ofNanos(System.nanoTime() - start);
        if (first == null || !first.startsWith(KIOSK)) {
            process.destroyForcibly();
            throw new IOException("The box in " + BUILT + " did not start on " + settings.data());
        }
        return new BuiltBox(
                process, lines, URI.create(first.substring(KIOSK.length()).strip()), toReady);
    }

    /** One short command of the product, as the launcher runs it, from its first to its last moment. */
    static Duration run(BoxSettings settings, String... words) throws IOException, InterruptedException {
        var arguments = command(Cache.AOT);
        arguments.add(1, "-XX:TieredStopAtLevel=1");
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--data", settings.data().toString()));
        long start = System.nanoTime();
        int code = new ProcessBuilder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + code);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The bytes of all objects that are still in use; a full collection goes before it. */
    long heap() throws IOException {
        var histogram = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram").start();
        try (var said = histogram.inputReader()) {
            var total = said.lines().filter(line -> line.startsWith("Total")).findFirst();
            return Long.parseLong(total.orElseThrow(() -> new IOException("The box's heap could not be read"))
                    .strip()
                    .split("\\s+", 0)[2]);
        }
    }

    /** The memory of the whole process at present ({@code VmRSS}) or at its highest ({@code VmHWM}), in bytes. */
    long memory(String kind) throws IOException {
        try (var status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            var line = status.filter(one -> one.startsWith(kind + ":")).findFirst();
            return 1024 * Long.parseLong(line.orElseThrow().replaceAll("[^0-9]", ""));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The box did not end within a minute");
            }
            lines.close();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Cache cache) throws IOException {
        var built = BUILT.toRealPath();
        var arguments = new ArrayList<>(List.of(java("java"), "-Xlog:disable"));
        if (cache == Cache.AOT) {
            arguments.add("-XX:AOTCache=" + built.resolve("storycorner.aot"));
        }
        arguments.addAll(List.of("-jar", built.resolve("storycorner.jar").toString()));
        return arguments;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
