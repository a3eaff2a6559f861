package org.storycorner.command;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this, and does nothing.")
    private boolean wanted;

    boolean isWanted() {
        return wanted;
    }
}
