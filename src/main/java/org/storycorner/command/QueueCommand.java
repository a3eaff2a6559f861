package org.storycorner.command;

import picocli.CommandLine.Command;

/** The commands about the stories on the box. */
@Command(
        name = "queue",
        description = "The stories on the box: how many wait, which they are, and what one of them says.",
        synopsisSubcommandLabel = "COMMAND")
final class QueueCommand {}
