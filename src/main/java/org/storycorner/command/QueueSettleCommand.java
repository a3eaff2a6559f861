package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers a box that asks whether its data was moved on purpose. */
@Command(
        name = "settle",
        description =
                "Says that the data was moved here on purpose and is used nowhere else, or that what is gone is looked for"
                        + " no more, so that queue status asks no more.")
final class QueueSettleCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    QueueSettleCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, this::settle);
    }

    private int settle(BoxParts parts) {
        if (parts.home().identity().get().movedHere().isEmpty()) {
            out.println("Nothing to settle: this box's data is where it has been before.");
        } else {
            parts.home().settle().run();
            out.println("This is its place now. Its id is "
                    + parts.home().identity().get().id() + ".");
        }
        return Exit.OK;
    }
}
