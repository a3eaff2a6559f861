package org.storycorner.measure;

import picocli.CommandLine.Model.CommandSpec;

/** What a long run says meanwhile, on stderr. */
public final class Progress {
    private Progress() {}

    public static void say(String line) {
        System.err.println(line);
    }

    /** What was typed after {@code ./storycorner}. */
    public static String command(CommandSpec spec) {
        return "measure "
                + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
    }
}
