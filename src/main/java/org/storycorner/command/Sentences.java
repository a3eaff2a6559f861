package org.storycorner.command;

import java.nio.file.Path;

/** Words that more than one command says. */
final class Sentences {

    private Sentences() {}

    static String example(Path config) {
        return "This is still the example venue: put your own settings into "
                + config.resolve("venue.yaml").toAbsolutePath().normalize() + ".";
    }

    /** Such as "1 story" or "3 stories". */
    static String stories(long count) {
        return count == 1 ? "1 story" : count + " stories";
    }
}
