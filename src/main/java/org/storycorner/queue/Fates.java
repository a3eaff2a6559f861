package org.storycorner.queue;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.storycorner.story.StoryId;

/** What has become of stories: the allowed steps from state to state, written into the rows in one transaction. */
final class Fates {
    private final Store store;
    private final StoryTable stories;
    private final Unsettled unsettled;
    private final Clock clock;
    private final JdbcTemplate batches;

    Fates(Store store, StoryTable stories, Unsettled unsettled, Clock clock) {
        this.store = store;
        this.stories = stories;
        this.unsettled = unsettled;
        this.clock = clock;
        this.batches = new JdbcTemplate(store.dataSource());
    }

    Entry known(StoryId id) {
        return stories.entry(id).orElseThrow(() -> new IllegalArgumentException("No story " + id + " is in the queue"));
    }

    /** A story that must be in the one state to come into the other. */
    Entry known(StoryId id, QueueState from, QueueState to) {
        var entry = known(id);
        if (entry.state() != from) {
            throw notAllowed(entry, to);
        }
        return entry;
    }

    /** A story that may come into this state from the one that it is in. */
    Entry before(QueueState to, StoryId id) {
        var entry = known(id);
        if (!entry.state().next().contains(to)) {
            throw notAllowed(entry, to);
        }
        return entry;
    }

    /** Changes the state in the row, durably, and then in the file, so that a rebuilt store knows it too. */
    Entry move(Entry entry, QueueState state, String note) {
        var moved = entry.in(state, clock.instant(), note);
        change(List.of(moved));
        unsettled.now(moved);
        return moved;
    }

    /** Puts a story aside of which only a part is left to be carried: nobody needs to reach its teller from here. */
    Entry holdBack(Entry entry, String note) {
        var moved = entry.in(QueueState.QUARANTINED, clock.instant(), note);
        store.inTransaction(() -> {
            stories.update(moved);
            stories.eraseContact(moved.id());
        });
        unsettled.now(moved);
        return moved;
    }

    /** Writes the new states of all of these stories, or of none; what was passed on loses its contact. */
    void change(List<Entry> moved) {
        var passedOn =
                moved.stream().filter(entry -> entry.state().isPassedOn()).toList();
        store.inTransaction(() -> {
            batches.batchUpdate(
                    "UPDATE story SET state = ?, state_since = ?, note = ? WHERE id = ?",
                    moved.stream()
                            .map(entry -> new Object[] {
                                entry.state().name(),
                                StoryTable.utc(entry.stateSince()),
                                entry.note(),
                                entry.id().value()
                            })
                            .toList());
            batches.batchUpdate(
                    "UPDATE sealed_story SET contact = NULL WHERE id = ? AND contact IS NOT NULL",
                    passedOn.stream()
                            .map(entry -> new Object[] {entry.id().value()})
                            .toList());
        });
    }

    static IllegalStateException notAllowed(Entry entry, QueueState to) {
        return new IllegalStateException("Story " + entry.id() + " is " + entry.state() + " and can't become " + to);
    }
}
