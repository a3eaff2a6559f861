package org.storycorner.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A way to start many short-lived Java processes from this process's own classes: the first compiler alone, the serial
 * collector, and an AOT cache (JEP 514), which needs its classes in jars and is learned from one run that ends by itself.
 */
public final class LeanJava {
    private final List<String> start;

    private LeanJava(List<String> start) {
        this.start = List.copyOf(start);
    }

    /** Without a cache, for a few processes. */
    public static LeanJava plain() {
        return new LeanJava(java(System.getProperty("java.class.path")));
    }

    /**
     * Packs the present class path into this folder and learns from one run.
     *
     * @param learning words for a run of {@code main} that ends by itself
     */
    public static LeanJava learned(Path folder, Class<?> main, List<String> learning)
            throws IOException, InterruptedException {
        var cache = folder.resolve("lean.aot");
        var lean = new LeanJava(java(packed(folder)));
        var words = new ArrayList<>(lean.start);
        words.add(1, "-XX:AOTCacheOutput=" + cache);
        words.add(main.getName());
        words.addAll(learning);
        var log = folder.resolve("learning.log").toFile();
        int code = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("The run to learn from ended with " + code + ":\n" + beginningOf(log.toPath()));
        }
        var learned = new ArrayList<>(lean.start);
        learned.add(1, "-XX:AOTCache=" + cache);
        return new LeanJava(learned);
    }

    /** The command that runs this class with these words. */
    public List<String> command(Class<?> main, List<String> words) {
        var command = new ArrayList<>(start);
        command.add(main.getName());
        command.addAll(words);
        return command;
    }

    private static List<String> java(String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Xlog:disable",
                "-cp",
                classPath);
    }

    private static String beginningOf(Path log) throws IOException {
        return Files.readAllLines(log).stream().limit(30).collect(Collectors.joining("\n"));
    }

    private static String packed(Path folder) throws IOException {
        var packed = new ArrayList<String>();
        for (var element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(element);
            // An empty element stands for the working folder, in which these very jars grow.
            if (!element.isEmpty() && Files.isDirectory(path)) {
                var jar = folder.resolve(packed.size() + ".jar");
                pack(path, jar);
                packed.add(jar.toString());
            } else if (Files.isRegularFile(path)) {
                packed.add(element);
            }
        }
        return packed.stream().collect(Collectors.joining(File.pathSeparator));
    }

    /** Folders have entries of their own, as Flyway finds its migrations by them. */
    private static void pack(Path classes, Path jar) throws IOException {
        var content = content(classes);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var path : content) {
                var name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                boolean folder = Files.isDirectory(path);
                zip.putNextEntry(new ZipEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(path, zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static List<Path> content(Path classes) throws IOException {
        try (Stream<Path> paths = Files.walk(classes)) {
            return paths.skip(1).sorted().toList();
        }
    }
}
