package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.HeldBack;
import org.storycorner.sync.Outcome.StoryFault;
import org.storycorner.sync.Reach.NotReached;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.Paused;

/**
 * One pass over the queue, until it is empty or something stands in the way. Stories are sent one after the other; while they
 * go quickly, several are taken and noted together, and that beside the sending.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Hands hands;
    private final Destination destination;
    private final SyncChannel channel;
    private final Refusals refusals;
    private final Clock clock;
    private final BooleanSupplier ending;
    private final boolean refusingAll;
    private final Pace pace = new Pace();
    private int delivered;
    private int quarantined;

    /** Whether the destination answered for a story since that was noted last. */
    private boolean answered;

    private Optional<Trouble> endedBy = Optional.empty();
    private Optional<Reached> door = Optional.empty();

    /**
     * A round of this sender.
     *
     * @param ending whether the present story is to be the last one
     * @param refusingAll while the server is refusing every story, none is put aside any more until it takes one
     */
    Round(
            Hands hands,
            Destination destination,
            SyncChannel channel,
            Refusals refusals,
            Clock clock,
            BooleanSupplier ending,
            boolean refusingAll) {
        this.hands = hands;
        this.destination = destination;
        this.channel = channel;
        this.refusals = refusals;
        this.clock = clock;
        this.ending = ending;
        this.refusingAll = refusingAll;
    }

    void run() {
        hands.empty();
        try {
            var next = hands.take(pace.size());
            if (next.isEmpty() && !channel.state().isClear()) {
                knock();
            }
            while (!next.isEmpty() && sendAll(next)) {
                next = hands.take(pace.size());
            }
            worked();
        } finally {
            hands.empty();
        }
    }

    /** Nothing waits, but something stood in the way when something did: whether it still does, staff should see. */
    private void knock() {
        switch (destination.reach()) {
            case Reached reached -> channel.worked();
            case NotReached(var stop) -> stopped(stop, true);
        }
    }

    /** Sends these stories, or as many of them as the time allows, and says whether the round goes on. */
    private boolean sendAll(List<Story> stories) {
        if (pace.isQuick()) {
            hands.takeAhead(pace.size());
        }
        var begun = clock.instant();
        var noted = begun;
        int sent = 0;
        for (var story : stories) {
            if (!send(story) || ending.getAsBoolean()) {
                return false;
            }
            sent++;
            var now = clock.instant();
            if (pace.isTooLong(Duration.between(begun, now))) {
                break;
            }
            if (pace.isToBeNoted(Duration.between(noted, now))) {
                hands.noteBeside();
                noted = now;
            }
        }
        worked();
        boolean isQuick = pace.isQuick();
        pace.went(sent, Duration.between(begun, clock.instant()));
        if (isQuick && pace.isQuick()) {
            hands.noteBeside();
        } else {
            hands.empty();
        }
        return true;
    }

    /** Sends one story and says whether the round goes on. */
    private boolean send(Story story) {
        return switch (attempt(story)) {
            case Delivered(var receipt) -> {
                hands.delivered(story.id(), receipt);
                delivered++;
                answered = true;
                refusals.forget();
                yield true;
            }
            case HeldBack(var receipt, var attachments) -> {
                hands.heldBack(story.id(), receipt, attachments);
                quarantined++;
                answered = true;
                refusals.forget();
                LOG.warn(
                        "Story {} was sent but for {} attachments, which are too large",
                        story.id().reference(),
                        attachments.size());
                yield true;
            }
            case StoryFault fault -> refused(story.id(), fault);
            case Held(var stop, var isInDoubt) -> {
                if (isInDoubt && door.isPresent()) {
                    hands.perhapsArrived(story.id());
                }
                stopped(stop, door.isEmpty() && stop.trouble().isUnreachable());
                yield false;
            }
        };
    }

    private boolean refused(StoryId id, StoryFault fault) {
        if (refusingAll && delivered == 0) {
            stopped(new Paused(Trouble.REFUSES_ALL), false);
            return false;
        }
        if (fault.isInDoubt()) {
            hands.perhapsArrived(id);
        }
        var trouble = fault.trouble();
        hands.quarantine(id, trouble.sentence());
        quarantined++;
        LOG.warn("Story {} is put aside: {}", id.reference(), trouble);
        refusals.add(trouble);
        if (refusals.areEnough()) {
            stopped(new Paused(Trouble.REFUSES_ALL), false);
            return false;
        }
        answered = true;
        return true;
    }

    private Outcome attempt(Story story) {
        if (door.isEmpty()) {
            switch (destination.reach()) {
                case Reached reached -> door = Optional.of(reached);
                case NotReached(var stop) -> {
                    return new Held(stop);
                }
            }
        }
        return hands.onTheWire(story, () -> destination.deliver(story, door.orElseThrow()));
    }

    private void worked() {
        if (answered && channel.worked()) {
            LOG.info("{} takes stories again", destination.shown());
        }
        answered = false;
    }

    void stopped(Stop stop, boolean atTheDoor) {
        worked();
        endedBy = Optional.of(stop.trouble());
        var before = channel.state().trouble();
        var next = channel.stopped(stop, atTheDoor);
        if (!before.equals(endedBy) && !destination.shown().isEmpty()) {
            LOG.warn(
                    "{}: {} Next attempt at {}",
                    destination.shown(),
                    stop.trouble().sentence(),
                    next);
        }
    }

    RoundReport report(long left) {
        return new RoundReport(delivered, quarantined, left, endedBy);
    }
}
