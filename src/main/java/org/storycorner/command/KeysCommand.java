package org.storycorner.command;

import picocli.CommandLine.Command;

/** The commands about the keys of this computer. */
@Command(
        name = "keys",
        description = "The keys of this computer: which there are, a new one, a copy on paper. They read the key file"
                + " themselves, and so work for the user who owns it.",
        synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {}
