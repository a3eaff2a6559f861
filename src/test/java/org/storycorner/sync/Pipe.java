package org.storycorner.sync;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a box in a process of its own says to its recorder: lines on standard output, each in one write. */
final class Pipe {
    static final String OPENING = "opening";
    static final String OPENED = "opened";
    static final String THERE = "there";
    static final String CHECKED = "checked";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String WITHDRAWING = "withdrawing";
    static final String WITHDRAWN = "withdrawn";
    static final String STANDING = "standing";
    static final String FAILED = "failed";
    static final String FIGURES = "figures";
    static final String DAY = "day";
    static final String TRYING = "trying";
    static final String DONE = "done";
    static final String TAKEN = "taken";
    static final String ERASING = "erasing";
    static final String ERASED = "erased";
    static final String IMPORTED = "imported";
    static final String READ = "read";

    private final PrintStream output;

    private Pipe(PrintStream output) {
        this.output = output;
    }

    /** Takes standard output for the recorder alone; whoever logs there logs to standard error from now on. */
    static Pipe ofStandardOutput() {
        var pipe = new Pipe(System.out);
        System.setOut(System.err);
        return pipe;
    }

    /** One write a line, so that a kill leaves whole lines. */
    synchronized void say(Object... words) {
        var line = new StringBuilder();
        for (var word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        try {
            output.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException recorderIsGone) {
            throw new UncheckedIOException(recorderIsGone);
        }
    }
}
