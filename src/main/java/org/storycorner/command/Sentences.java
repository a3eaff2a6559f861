package org.storycorner.command;

import java.nio.file.Path;

/** Sentences that more than one command says. */
final class Sentences {

    private Sentences() {}

    static String example(Path config) {
        return "This is still the example venue: put your own settings into "
                + config.resolve("venue.yaml").toAbsolutePath().normalize() + ".";
    }
}
