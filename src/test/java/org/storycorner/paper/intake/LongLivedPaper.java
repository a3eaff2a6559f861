package org.storycorner.paper.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.storycorner.paper.ocr.TextReaders;

/**
 * A box in a process of its own, started with no more settings of the JVM than the product is, that reads one stack after
 * the other, its text by a real worker, and says after each what it holds.
 */
public final class LongLivedPaper implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private LongLivedPaper(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    /**
     * What the process holds, in bytes.
     *
     * @param pages that it has read so far, all of them the forms that they are
     * @param objects in use after a full collection
     * @param memory of the whole process ({@code VmRSS})
     * @param most that it ever was ({@code VmHWM})
     */
    public record Held(int pages, long objects, long memory, long most) {}

    public static LongLivedPaper start(Path folder) throws IOException {
        return new LongLivedPaper(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:disable",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongLivedPaper.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Lets it read this stack to its end. */
    public Held read(Path stack) throws IOException {
        var to = process.outputWriter();
        to.write(stack + "\n");
        to.flush();
        var line = said.readLine();
        if (line == null) {
            throw new IOException("The box ended at " + stack.getFileName());
        }
        var numbers = List.of(line.split(" ", 0)).stream().map(Long::valueOf).toList();
        return new Held(numbers.get(0).intValue(), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            process.waitFor();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The folder of the box; a stack's name on each line of the standard input. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        try (var text = TextReaders.in(folder);
                var paper = new PaperBox(folder, text);
                var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var name = names.readLine(); name != null; name = names.readLine()) {
                var kept = paper.bring("stack.pdf", Files.readAllBytes(Path.of(name)));
                if (kept != Received.KEPT) {
                    throw new IOException("A stack was not kept: " + kept);
                }
                paper.read();
                long memory = memory("VmRSS");
                long most = memory("VmHWM");
                System.gc();
                var runtime = Runtime.getRuntime();
                long objects = runtime.totalMemory() - runtime.freeMemory();
                System.out.println(taken(paper) + " " + objects + " " + memory + " " + most);
            }
        }
    }

    private static int taken(PaperBox paper) {
        int troubles = paper.batches().stream()
                .mapToInt(batch -> batch.troubles().size())
                .sum();
        return paper.batches().stream().mapToInt(Batch::done).sum() - troubles;
    }

    private static long memory(String kind) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            var line =
                    lines.filter(one -> one.startsWith(kind + ":")).findFirst().orElseThrow();
            return 1024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
    }
}
