package org.storycorner.command;

import picocli.CommandLine.Command;

/** The commands about the accounts of the console. */
@Command(
        name = "staff",
        description = "The accounts of the console: who has one, and a new password for somebody who forgot theirs.",
        synopsisSubcommandLabel = "COMMAND")
final class StaffCommand {}
