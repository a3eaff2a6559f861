package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the stories without their content. */
@Command(
        name = "list",
        description = "The stories, oldest first, without their content.",
        footer = {
            "%n--json gives an array of objects with the keys number, reference, id, toldAt,",
            "channel, helper, services, state, stateSince, note."
        })
final class QueueListCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(names = "--json", description = "Answers with one JSON array.")
    private boolean json;

    QueueListCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answer(options, this::print);
    }

    private int print(BoxParts parts) {
        var stories = new Listing(parts.queue()).entries().map(ListedStory::of);
        if (json) {
            Json.print(stories.toList(), out);
        } else {
            var ago = new Ago(parts.clock());
            out.println(ListedStory.HEADING);
            stories.map(story -> story.line(ago)).forEach(out::println);
        }
        return Exit.OK;
    }
}
