package org.storycorner.command;

import picocli.CommandLine.Command;

/** What the box draws for paper. */
@Command(
        name = "forms",
        description = "What can be printed: posters, flyers, sheets for the table, the picture cards.",
        synopsisSubcommandLabel = "COMMAND")
final class FormsCommand {}
