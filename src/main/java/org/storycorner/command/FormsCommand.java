package org.storycorner.command;

import picocli.CommandLine.Command;

/** What the box draws for paper. */
@Command(
        name = "forms",
        description = "Paper: the forms and picture cards to print, and reading forms that were filled in.",
        synopsisSubcommandLabel = "COMMAND")
final class FormsCommand {}
