package org.storycorner.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The top of the command tree: alone, it says what there is. */
@Command(
        name = "storycorner",
        description = "Story Corner: people tell the story of their care; the box keeps it safe and passes it on.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.OK_TEXT,
            Exit.NO_TEXT,
            Exit.USAGE_TEXT,
            Exit.UNAVAILABLE_TEXT,
            Exit.UNEXPECTED_TEXT,
            Exit.DATA_REFUSED_TEXT,
            Exit.PORT_IN_USE_TEXT,
            Exit.KEY_UNREADABLE_TEXT,
            Exit.SETTINGS_TEXT
        })
final class StoryCornerCommand implements Callable<Integer> {

    private final Terminal terminal;

    StoryCornerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new CommandLine(this).usage(terminal.out());
        return CommandLine.ExitCode.USAGE;
    }
}
