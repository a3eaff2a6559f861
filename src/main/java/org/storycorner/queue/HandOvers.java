package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** A person has dealt with a story at the desk, and may say for a while that they have not. */
final class HandOvers {
    private final Store store;
    private final StoryTable stories;
    private final Respooling respooling;
    private final Unsettled unsettled;
    private final Clock clock;

    HandOvers(Store store, Respooling respooling, Unsettled unsettled, Clock clock) {
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.respooling = respooling;
        this.unsettled = unsettled;
        this.clock = clock;
    }

    /** Notes that a person has dealt with a story, while it can still be undone. */
    Entry keepingContact(Entry entry, String note) {
        var moved = entry.dealtWith(clock.instant(), note);
        store.inTransaction(() -> stories.update(moved));
        unsettled.now(moved);
        return moved;
    }

    /** Undoes that. The file goes first: what it says is younger than the row then, and a start believes it. */
    void takeBack(Entry entry) throws IOException {
        var before = entry.notDealtWith(clock.instant());
        unsettled.forget(entry.id());
        respooling.write(List.of(before), written -> {});
        store.inTransaction(() -> stories.update(before));
        store.checkpoint();
    }

    /** Nobody needs to reach the teller of this story from here any more. */
    void eraseContact(Entry entry) {
        store.inTransaction(() -> stories.eraseContact(entry.id()));
        unsettled.now(entry);
    }
}
