package org.storycorner.command;

import picocli.CommandLine.Command;

/** The top of the command tree. */
@Command(
        name = "storycorner",
        description = "Story Corner: people tell the story of their care; the box keeps it safe and passes it on.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.OK_TEXT,
            Exit.NO_TEXT,
            Exit.USAGE_TEXT,
            Exit.FILE_REFUSED_TEXT,
            Exit.UNAVAILABLE_TEXT,
            Exit.UNEXPECTED_TEXT,
            Exit.DATA_REFUSED_TEXT,
            Exit.PORT_IN_USE_TEXT,
            Exit.KEY_UNREADABLE_TEXT,
            Exit.SETTINGS_TEXT
        })
final class StoryCornerCommand {}
