package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.queue.QueueState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a story that was set aside be sent after all. */
@Command(
        name = "release",
        description = "Puts a story that was set aside back into the queue, at its old place, once what was noted"
                + " (queue list) has been put right.")
final class QueueReleaseCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(
            paramLabel = "ID",
            description = "The story's short reference, such as K7QM-2F9D, its number in the list, or its id.")
    private String wanted = "";

    QueueReleaseCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answer(options, this::release);
    }

    private int release(BoxParts parts) {
        var entry = new Listing(parts.queue()).named(wanted);
        if (entry.state() != QueueState.QUARANTINED) {
            throw new CommandRefusedException(
                    Exit.NO, "Story " + wanted + " is not set aside: it is " + entry.state() + ".");
        }
        if (entry.isHeldBack()) {
            throw new CommandRefusedException(
                    Exit.NO,
                    "The server has story " + wanted + " already, but for attachments that are too large for it: "
                            + String.join(", ", entry.heldBack())
                            + ". Carry those from the console, under Stories.");
        }
        parts.queue().release(entry.id());
        out.println("Story " + entry.id().reference() + " waits to be sent again.");
        return Exit.OK;
    }
}
