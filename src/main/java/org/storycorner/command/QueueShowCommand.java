package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one story, to somebody who can read the box's key. */
@Command(
        name = "show",
        description = "What one story says. It is shown only to a user who can read the box's key file.")
final class QueueShowCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(
            paramLabel = "ID",
            description = "The story's short reference, such as K7QM-2F9D, its number in the list, or its id.")
    private String wanted = "";

    QueueShowCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, this::print);
    }

    private int print(BoxParts parts) {
        var entry = new Listing(parts.queue()).named(wanted);
        var story = parts.queue().open(entry.id());
        if (story.isEmpty()) {
            throw new CommandRefusedException(
                    Exit.NO, "The content of story " + wanted + " has been erased or can't be read.");
        }
        new StoryText(story.get(), new Ago(parts.clock())).print(out);
        return Exit.OK;
    }
}
