package org.storycorner.command;

import picocli.CommandLine.Command;

/** The commands about sending stories on. */
@Command(
        name = "sync",
        description = "Sending stories to the destination that venue.yaml names.",
        synopsisSubcommandLabel = "COMMAND")
final class SyncCommand {}
