package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases one story because the person changed their mind. */
@Command(
        name = "withdraw",
        aliases = "delete",
        description = "Erases what one story says from this box, for good, because the person changed their mind, or"
                + " because it was set aside and can't be used. Only a user who can read the box's key file may do"
                + " that.")
final class QueueWithdrawCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(
            paramLabel = "ID",
            description = "The story's short reference, such as K7QM-2F9D, its number in the list, or its id.")
    private String wanted = "";

    @Option(names = "--yes", description = "Really erase it. Without this nothing is changed.")
    private boolean sure;

    QueueWithdrawCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, parts -> withdraw(parts.queue()));
    }

    private int withdraw(StoryQueue queue) {
        var entry = new Listing(queue).named(wanted);
        if (entry.state() == QueueState.SENDING) {
            throw beingSent();
        }
        if (!sure) {
            throw new CommandRefusedException(
                    Exit.NO, "This would erase story " + wanted + " for good. To do it, add --yes.");
        }
        var before = erased(queue, entry);
        out.println("Story " + entry.id().reference() + " is erased from this box.");
        out.println(elsewhere(before));
        if (before.isPerhapsAtServer()) {
            out.println(
                    "It was sent without a clear answer, so the server may have it: ask whoever looks after it to look"
                            + " for uuid:" + entry.id() + " and to delete it.");
        }
        return Exit.OK;
    }

    /** What was known of it when it was erased; the sender may have taken or delivered it since the look at it. */
    private Entry erased(StoryQueue queue, Entry entry) {
        try {
            return queue.withdraw(entry.id()).orElse(entry);
        } catch (IllegalStateException takenMeanwhile) {
            throw beingSent();
        }
    }

    private CommandRefusedException beingSent() {
        return new CommandRefusedException(
                Exit.NO, "Story " + wanted + " is being sent at this moment. Try again in a minute.");
    }

    private static String noted(Entry entry) {
        return entry.note().isEmpty() ? "" : " (" + entry.note() + ")";
    }

    private static String elsewhere(Entry entry) {
        return switch (entry.state()) {
            case QUEUED, SENDING, QUARANTINED ->
                (entry.isPerhapsAtServer() ? "" : "It had not been sent from here. ")
                        + "If it went into an export file, tell whoever has that file.";
            case DELIVERED ->
                "It had been delivered: ask whoever looks after that server to delete uuid:" + entry.id() + ".";
            case HANDED_OVER ->
                "It had been handed over" + noted(entry) + ": ask there to withdraw it too, and Care Opinion to take it"
                        + " down if it is published.";
            case WITHDRAWN -> "It had been withdrawn before.";
        };
    }
}
