package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/**
 * The queue as people at the hand-over desk use it. A story that somebody has open is not sent, one that is being sent can't
 * be opened, and what was noted as handed over can be undone for {@link #UNDO}; only then its contact is erased.
 */
public final class Desk {

    /** How long a story stays with whoever opened it, unless they say that they need it longer. */
    public static final Duration LEASE = Duration.ofMinutes(20);

    /** How long a hand-over can be undone. */
    public static final Duration UNDO = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PAGE = 200;

    private final H2StoryQueue queue;
    private final HandOvers handOvers;
    private final StoreAccess access;
    private final Store store;
    private final DeskTable table;
    private final StoryListing listing;
    private final Clock clock;
    private Instant everythingChecked = Instant.MIN;

    Desk(H2StoryQueue queue, StoreAccess access, Store store, Clock clock) {
        this.queue = queue;
        this.handOvers = queue.handOvers();
        this.access = access;
        this.store = store;
        this.table = new DeskTable(store.jdbc());
        this.listing = new StoryListing(store.jdbc());
        this.clock = clock;
    }

    /** At most {@code limit} stories after this mark. */
    public StoryPage list(StorySearch search, Optional<PageMark> after, int limit) {
        return access.reading(() -> listing.page(search, after, limit, clock.instant()));
    }

    /**
     * Opens a story that waits or was put aside for this person, both copies read first; again for the one who has it open
     * already.
     */
    public Taking take(StoryId id, String holder) {
        return access.durably("The lease of story " + id, () -> {
            queue.mend(id);
            var entry = queue.acknowledged(id);
            if (entry.isEmpty()) {
                return new Taking.NotThere();
            }
            var lease = table.lease(id, clock.instant());
            if (lease.isPresent() && !lease.get().holder().equals(holder)) {
                return new Taking.HeldByOther(lease.get());
            }
            if (!isForDesk(entry.get())) {
                return new Taking.Elsewhere(entry.get().state());
            }
            var story = queue.open(id);
            return story.isEmpty() ? new Taking.Unreadable() : taken(story.get(), entry.get(), holder);
        });
    }

    /** Ends this person's lease, if they have one: the story waits again for everybody. */
    public void giveBack(StoryId id, String holder) {
        access.writing(() -> {
            if (table.lease(id, clock.instant())
                    .filter(lease -> lease.holder().equals(holder))
                    .isPresent()) {
                table.release(id);
            }
            return id;
        });
    }

    /**
     * Notes that this person has dealt with a story, also when their lease has ended meanwhile and nobody else took it.
     *
     * @param note how, never content
     */
    public Passing handOver(StoryId id, String holder, String note) {
        return access.durably("The hand-over of story " + id, () -> {
            var entry = queue.acknowledged(id);
            if (entry.isEmpty()) {
                return new Taking.NotThere();
            }
            var lease = table.lease(id, clock.instant());
            if (lease.isPresent() && !lease.get().holder().equals(holder)) {
                return new Taking.HeldByOther(lease.get());
            }
            if (!isForDesk(entry.get())) {
                return new Taking.Elsewhere(entry.get().state());
            }
            table.release(id);
            var moved = handOvers.keepingContact(entry.get(), note);
            return new Passing.Noted(moved.stateSince().plus(UNDO));
        });
    }

    /** Undoes a hand-over: the story waits again, or is put aside again, contact included. False when that is not possible any more. */
    public boolean undo(StoryId id) {
        return access.durably("The undoing of story " + id, () -> {
            var entry = queue.acknowledged(id).filter(known -> canBeUndone(known, clock.instant()));
            if (entry.isPresent()) {
                handOvers.takeBack(entry.get());
            }
            return entry.isPresent();
        });
    }

    /** What can still be undone, the last one first. */
    public List<Entry> undoable(int limit) {
        return access.reading(() -> table.passedOnSince(clock.instant().minus(UNDO), limit));
    }

    /** Whether this story comes first. */
    public boolean isUrgent(StoryId id) {
        return access.reading(() -> table.isUrgent(id));
    }

    /** Has everybody see this story first, or not any more. */
    public void markUrgent(StoryId id, boolean urgent) {
        access.writing(() -> {
            table.mark(id, urgent);
            return id;
        });
    }

    /** Notes what the list needs to know of new stories, and says of how many; the first ones of many. */
    public int readNew(Predicate<Story> isUrgent) {
        return access.writing(() -> {
            var unread = table.unread(PAGE);
            store.inTransaction(() -> unread.forEach(entry -> queue.open(entry.id())
                    .ifPresentOrElse(
                            story -> table.read(story, isUrgent.test(story)), () -> table.readNothing(entry.id()))));
            return unread.size();
        });
    }

    /**
     * Erases the contacts of stories whose hand-over can't be undone any more. At first, and then once an hour, all stories
     * are looked at: a store that was made again from the spool may hold contacts that nobody remembers.
     */
    public int eraseContacts() {
        var now = clock.instant();
        var due = access.reading(() -> isEverythingDue(now)
                ? table.contactsLeft(now, UNDO)
                : table.contactsKept(now.minus(HOUR).minus(UNDO), now.minus(UNDO)));
        int erased = 0;
        for (var id : due) {
            erased += isErased(id) ? 1 : 0;
        }
        if (erased == due.size() && isEverythingDue(now)) {
            everythingChecked = now;
        }
        return erased;
    }

    private static boolean isForDesk(Entry entry) {
        return entry.state() == QueueState.QUEUED || entry.state() == QueueState.QUARANTINED;
    }

    private boolean isEverythingDue(Instant now) {
        return everythingChecked.equals(Instant.MIN)
                || Duration.between(everythingChecked, now).abs().compareTo(HOUR) >= 0;
    }

    private boolean isErased(StoryId id) {
        try {
            return access.writing(() -> {
                var entry = queue.acknowledged(id)
                        .filter(known -> known.state().isPassedOn() && !canBeUndone(known, clock.instant()));
                entry.ifPresent(handOvers::eraseContact);
                return entry.isPresent();
            });
        } catch (RuntimeException noRoom) {
            LOG.warn(
                    "The contact of story {} is erased later ({})",
                    id.reference(),
                    noRoom.getClass().getSimpleName());
            return false;
        }
    }

    private Taking taken(Story story, Entry entry, String holder) throws IOException {
        var lease = new Lease(holder, clock.instant().plus(LEASE));
        table.hold(entry.id(), lease);
        store.checkpoint();
        return new Taking.Taken(story, entry, lease);
    }

    /** Whether a hand-over can still be undone; a moment that lies ahead was written before the clock was put back. */
    static boolean canBeUndone(Entry entry, Instant now) {
        return entry.state() == QueueState.HANDED_OVER
                && !entry.stateSince().isAfter(now)
                && entry.stateSince().plus(UNDO).isAfter(now);
    }
}
