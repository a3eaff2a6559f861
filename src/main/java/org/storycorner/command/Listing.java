package org.storycorner.command;

import java.util.List;
import java.util.stream.Stream;
import org.storycorner.queue.Entry;
import org.storycorner.queue.StoryQueue;

/** All entries of a queue, fetched a page at a time. */
record Listing(StoryQueue queue) {

    private static final int PAGE = 500;

    Stream<Entry> entries() {
        return Stream.iterate(
                        page(0),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().boxSeq()))
                .flatMap(List::stream);
    }

    private List<Entry> page(long afterBoxSeq) {
        return queue.list(afterBoxSeq, PAGE);
    }
}
