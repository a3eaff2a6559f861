package org.storycorner.measure;

import java.util.ArrayList;
import picocli.CommandLine.Model.CommandSpec;

/** What a long run says meanwhile, on stderr. */
public final class Progress {
    private static final String OUT = "--out";

    private Progress() {}

    public static void say(String line) {
        System.err.println(line);
    }

    /** What was typed after {@code ./storycorner}, but for where the figures go: that is a folder of one machine. */
    public static String command(CommandSpec spec) {
        var typed = new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
        typed.removeIf(word -> word.startsWith(OUT + "="));
        int out = typed.indexOf(OUT);
        if (out >= 0) {
            typed.subList(out, Math.min(out + 2, typed.size())).clear();
        }
        return "measure " + String.join(" ", typed);
    }
}
