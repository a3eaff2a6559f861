package org.storycorner.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.Desk;
import org.storycorner.queue.Entry;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.Passing;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.StoryTransfer;
import org.storycorner.queue.Taking;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.DeskBox.Plan;
import org.storycorner.sync.Standing.Doing;

/** What staff do in one round of some days: each deed is told before it is tried, and again once it is done. */
final class DeskDeeds {

    /** How long the product keeps what was passed on. */
    static final Duration RETENTION = Duration.ofDays(30);

    private static final Duration BETWEEN_DEEDS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ROUNDS = Duration.ofDays(10);
    private static final int STORIES_SENT = 6;
    private static final String PERSON = "Example";
    private static final String NOTE = "carried";

    private final Pipe pipe;
    private final Standing standing;
    private final SettableClock clock;
    private final OpenBox box;
    private final StoryQueue queue;
    private final Path folder;
    private final StoryTransfer transfer;
    private final Random random;
    private long day;

    DeskDeeds(Pipe pipe, Standing standing, SettableClock clock, OpenBox box, Plan plan) {
        this.pipe = pipe;
        this.standing = standing;
        this.clock = clock;
        this.box = box;
        this.queue = box.queue();
        this.folder = plan.folder();
        this.transfer =
                new StoryTransfer(queue, box.space(), Boxes.settings(folder).keyFile(), clock);
        this.random = new Random(plan.seed());
        this.day = plan.day();
    }

    /** Everything once, in stories of its own where that is possible, and then the chores of the days after. */
    void round() {
        pipe.say(Pipe.DAY, day);
        readSticks();
        handOver(tell());
        var undone = tell();
        handOver(undone);
        undo(undone, QueueState.QUEUED);
        var aside = putAside(tell());
        handOver(aside);
        undo(aside, QueueState.QUARANTINED);
        handOver(putAside(tell()));
        release(putAside(tell()));
        noteHandedOver(tell());
        withdraw(tell());
        passedOn().ifPresent(this::withdraw);
        tell();
        send();
        clock.advance(Desk.UNDO.plusMinutes(1));
        eraseContacts();
        clock.advance(BETWEEN_ROUNDS);
        day += BETWEEN_ROUNDS.toDays();
        pipe.say(Pipe.DAY, day);
        keepHouse();
    }

    private StoryId tell() {
        standing.turnTo(Doing.ACCEPTING);
        var receipt = queue.accept(KillableBox.story(StoryId.create(clock, random)));
        pipe.say(Pipe.ACKNOWLEDGED, receipt.id(), receipt.boxSeq());
        return receipt.id();
    }

    private void handOver(StoryId id) {
        standing.turnTo(Doing.LOOKING);
        if (!(box.desk().take(id, PERSON) instanceof Taking.Taken)) {
            throw new IllegalStateException("A story that waits can't be opened at the desk");
        }
        standing.at(KillPoint.OPEN_AT_DESK);
        deed(Doing.HANDING_OVER, id, QueueState.HANDED_OVER, () -> {
            if (!(box.desk().handOver(id, PERSON, NOTE) instanceof Passing.Noted)) {
                throw new IllegalStateException("A story that is open at the desk can't be handed over");
            }
        });
    }

    /** What {@code queue handed-over} does, whose contact goes at once. */
    private void noteHandedOver(StoryId id) {
        deed(Doing.HANDING_OVER, id, QueueState.HANDED_OVER, () -> {
            if (transfer.handedOver(List.of(id), NOTE).noted() != 1) {
                throw new IllegalStateException("A story that waits can't be noted as handed over");
            }
        });
    }

    private void undo(StoryId id, QueueState before) {
        deed(Doing.UNDOING, id, before, () -> {
            if (!box.desk().undo(id)) {
                throw new IllegalStateException("What was just handed over can't be undone");
            }
        });
    }

    private StoryId putAside(StoryId id) {
        deed(Doing.LOOKING, id, QueueState.QUARANTINED, () -> queue.quarantine(id, "refused"));
        return id;
    }

    private void release(StoryId id) {
        deed(Doing.RELEASING, id, QueueState.QUEUED, () -> queue.release(id));
    }

    private void withdraw(StoryId id) {
        deed(Doing.WITHDRAWING, id, QueueState.WITHDRAWN, () -> queue.withdraw(id));
    }

    private void deed(Doing doing, StoryId id, QueueState state, Runnable deed) {
        standing.turnTo(doing);
        clock.advance(BETWEEN_DEEDS);
        pipe.say(Pipe.TRYING, id, state);
        deed.run();
        pipe.say(Pipe.DONE, id, state);
    }

    /** Any story that somebody else has. */
    private Optional<StoryId> passedOn() {
        var there = queue.list(0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.state() == QueueState.DELIVERED || entry.state() == QueueState.HANDED_OVER)
                .map(Entry::id)
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(random.nextInt(there.size())));
    }

    /** What the sender does, without a server: that a delivery was noted is not promised to outlive a kill. */
    private void send() {
        standing.turnTo(Doing.LOOKING);
        var taken = queue.takeOldest(STORIES_SENT).stream().map(Story::id).toList();
        taken.forEach(id -> pipe.say(Pipe.TAKEN, id));
        taken.forEach(id -> pipe.say(Pipe.TRYING, id, QueueState.DELIVERED));
        queue.delivered(taken.stream().collect(Collectors.toMap(id -> id, id -> "receipt")));
    }

    private void eraseContacts() {
        standing.turnTo(Doing.ERASING_CONTACTS);
        pipe.say(Pipe.ERASING, Found.Content.WITHOUT_CONTACT);
        box.desk().eraseContacts();
        pipe.say(Pipe.ERASED, Found.Content.WITHOUT_CONTACT);
    }

    private void keepHouse() {
        standing.turnTo(Doing.RETIRING);
        pipe.say(Pipe.ERASING, Found.Content.ERASED);
        Boxes.keepHouse(box, RETENTION);
        pipe.say(Pipe.ERASED, Found.Content.ERASED);
    }

    private void readSticks() {
        standing.turnTo(Doing.IMPORTING);
        for (var stick : sticks()) {
            var report = transfer.importFrom(stick, read -> {
                pipe.say(Pipe.IMPORTED, stick.getFileName(), read);
                standing.at(KillPoint.BETWEEN_IMPORTS);
            });
            pipe.say(Pipe.READ, stick.getFileName(), report.fresh());
        }
    }

    private List<Path> sticks() {
        try (Stream<Path> sticks = Files.list(DeskBox.sticks(folder))) {
            return sticks.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
