package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how many stories wait and since when, and whether sending works. */
@Command(
        name = "status",
        description = "How many stories wait, since when, and whether sending works.",
        footer = {
            "%nKeys of --json: box, movedHere, begunAnew, example, waiting, oldestWaiting, lastDelivered, drafts,",
            "states (QUEUED, SENDING, DELIVERED, HANDED_OVER, QUARANTINED, WITHDRAWN),",
            "destination, sending (OFF, IDLE, BACKING_OFF, PAUSED), trouble."
        })
final class QueueStatusCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(names = "--json", description = "Answers with one JSON object.")
    private boolean json;

    QueueStatusCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answer(options, this::print);
    }

    private int print(BoxParts parts) {
        var report = StatusReport.of(parts);
        if (json) {
            Json.print(report, out);
        } else {
            report.sentences(new Ago(parts.clock())).forEach(out::println);
        }
        return Exit.OK;
    }
}
