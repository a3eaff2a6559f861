package org.storycorner.paper.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A box in a process of its own that reads its stack, says how far it is before each page, and is killed in the middle. */
public final class KillablePaper {

    /** A page takes a little longer: a kill may come at any moment of it. */
    private static final long WITHIN_A_PAGE = TimeUnit.MILLISECONDS.toNanos(700);

    private final Path folder;
    private final Random random;

    public KillablePaper(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** The folder of the box. */
    public static void main(String[] arguments) throws IOException {
        try (var paper = new PaperBox(Path.of(arguments[0]))) {
            paper.reopen();
            paper.read(() -> System.out.println(paper.batch().done()));
            System.out.println(paper.batch().done());
        }
    }

    /**
     * One life, killed at some moment of the page that follows so many others.
     *
     * @return how many pages it said it had read, from its beginning until it was killed
     */
    public List<Integer> live(int pages) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillablePaper.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = process.inputReader()) {
            var read = new ArrayList<>(List.of(Integer.parseInt(nextLine(said))));
            while (read.getLast() < read.getFirst() + pages) {
                read.add(Integer.parseInt(nextLine(said)));
            }
            LockSupport.parkNanos(random.nextLong(WITHIN_A_PAGE));
            return List.copyOf(read);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String nextLine(BufferedReader said) throws IOException {
        var line = said.readLine();
        if (line == null) {
            throw new IOException("The box ended before it was killed");
        }
        return line;
    }
}
