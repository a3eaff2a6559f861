package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.story.Attachment;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** Where stories are between waiting and having arrived: several are taken, and noted, in one transaction. */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Of what is attached, in bytes, no more is opened at once, but for one story that has more alone. */
    private static final long PARCEL = 4L << 20;

    private final Spool spool;
    private final StoryTable stories;
    private final Copies copies;
    private final CopyRepair repair;
    private final Fates fates;
    private final Clock clock;

    Outbox(Spool spool, StoryTable stories, Copies copies, CopyRepair repair, Fates fates, Clock clock) {
        this.spool = spool;
        this.stories = stories;
        this.copies = copies;
        this.repair = repair;
        this.fates = fates;
        this.clock = clock;
    }

    /** The oldest that wait, but none of those that are not to be sent; {@code SENDING} from now on. */
    List<Story> take(int most, Set<StoryId> notToBeSent) {
        var passedOver = new HashSet<>(notToBeSent);
        for (var next = waiting(most, passedOver); !next.isEmpty(); next = waiting(most, passedOver)) {
            var taken = opened(ready(next));
            if (!taken.isEmpty()) {
                return taken;
            }
            next.forEach(entry -> passedOver.add(entry.id()));
        }
        return List.of();
    }

    void putBack(Set<StoryId> ids) {
        fates.change(ids.stream()
                .map(id -> fates.known(id, QueueState.SENDING, QueueState.QUEUED)
                        .in(QueueState.QUEUED, clock.instant(), ""))
                .toList());
    }

    /** Notes them in their rows, and says what these say now. */
    List<Entry> delivered(Map<StoryId, String> receipts) {
        var now = clock.instant();
        var delivered = receipts.entrySet().stream()
                .map(receipt -> fates.known(receipt.getKey(), QueueState.SENDING, QueueState.DELIVERED)
                        .in(QueueState.DELIVERED, now, receipt.getValue()))
                .toList();
        fates.change(delivered);
        return delivered;
    }

    private List<Entry> waiting(int most, Set<StoryId> passedOver) {
        return stories.oldest(QueueState.QUEUED, passedOver.size() + most).stream()
                .filter(entry -> !passedOver.contains(entry.id()))
                .limit(most)
                .toList();
    }

    /** Both copies of each are read: H2 may have lost that it was passed on already, and its file knows. */
    private List<Entry> ready(List<Entry> next) {
        next.forEach(this::bringTogether);
        var ids = next.stream().map(Entry::id).collect(Collectors.toSet());
        return stories.entries(ids).stream()
                .filter(entry -> entry.state() == QueueState.QUEUED)
                .filter(entry -> !spool.isWithdrawn(entry.id()) && !spool.isCounted(entry.id()))
                .toList();
    }

    private void bringTogether(Entry entry) {
        try {
            repair.repair(entry);
        } catch (IOException noRoom) {
            LOG.warn("The copies of story {} could not be brought together", entry.id(), noRoom);
        }
    }

    private List<Story> opened(List<Entry> ready) {
        var sending = new ArrayList<Entry>();
        var opened = new ArrayList<Story>();
        long attached = 0;
        for (var entry : ready) {
            var story = copies.open(entry);
            if (story.isEmpty()) {
                fates.move(entry, QueueState.QUARANTINED, CopyRepair.NEITHER_COPY_OPENS);
                continue;
            }
            attached += story.get().attachments().stream()
                    .mapToLong(Attachment::size)
                    .sum();
            if (attached > PARCEL && !opened.isEmpty()) {
                break;
            }
            opened.add(story.get());
            sending.add(entry.in(QueueState.SENDING, clock.instant(), ""));
        }
        fates.change(sending);
        return opened;
    }
}
