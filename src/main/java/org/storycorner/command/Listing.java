package org.storycorner.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.storycorner.queue.Entry;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.StoryId;

/** All entries of a queue, fetched a page at a time. */
record Listing(StoryQueue queue) {

    private static final int PAGE = 500;

    /** A reference has more characters than any box has stories. */
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");

    Stream<Entry> entries() {
        return Stream.iterate(
                        page(0),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().boxSeq()))
                .flatMap(List::stream);
    }

    /** The story with this id, short reference or number; refuses when there is none, or when two share the reference. */
    Entry named(String wanted) {
        var found = StoryId.parse(wanted)
                .map(queue::entry)
                .map(Optional::stream)
                .orElseGet(() -> NUMBER.matcher(wanted).matches() ? numbered(wanted) : referred(wanted))
                .limit(2)
                .toList();
        if (found.isEmpty()) {
            throw new CommandRefusedException(Exit.NO, "There is no story " + wanted + " on this box.");
        }
        if (found.size() > 1) {
            throw new CommandRefusedException(
                    Exit.NO,
                    "Two stories have the reference " + wanted + "; name one by its id, which queue list shows.");
        }
        return found.getFirst();
    }

    private Stream<Entry> numbered(String number) {
        long wanted = Long.parseLong(number);
        return queue.list(wanted - 1, 1).stream().filter(entry -> entry.boxSeq() == wanted);
    }

    private Stream<Entry> referred(String reference) {
        return entries().filter(entry -> bare(entry.id().reference()).equals(bare(reference)));
    }

    private static String bare(String reference) {
        return reference.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private List<Entry> page(long afterBoxSeq) {
        return queue.list(afterBoxSeq, PAGE);
    }
}
