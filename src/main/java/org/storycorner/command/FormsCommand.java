package org.storycorner.command;

import picocli.CommandLine.Command;

/** What the box draws for paper. */
@Command(
        name = "forms",
        description = "Paper: forms, posters, flyers, sheets and picture cards to print, and reading filled-in forms.",
        synopsisSubcommandLabel = "COMMAND")
final class FormsCommand {}
