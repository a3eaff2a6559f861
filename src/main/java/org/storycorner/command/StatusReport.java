package org.storycorner.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.storycorner.queue.QueueState;
import org.storycorner.sync.SyncStatus;
import org.storycorner.sync.Trouble;

/**
 * How the queue and its sending stand; its components are the keys of {@code queue status --json}.
 *
 * @param box the box's own id
 * @param movedHere when its data turned up in another place, until {@code queue settle}
 * @param begunAnew when all that it held was found to be gone, until {@code queue settle}
 * @param example whether the venue is still the example that ships
 * @param waiting stories that still have to leave this box
 * @param drafts journeys that are being told, or were broken off a short while ago
 * @param states stories in each state
 * @param destination scheme, host and port; empty when there is none
 * @param sending {@code OFF}, {@code IDLE}, {@code BACKING_OFF} or {@code PAUSED}
 * @param trouble why nothing is sent at present
 */
record StatusReport(
        String box,
        Optional<Instant> movedHere,
        Optional<Instant> begunAnew,
        boolean example,
        long waiting,
        Optional<Instant> oldestWaiting,
        Optional<Instant> lastDelivered,
        long drafts,
        Map<QueueState, Long> states,
        String destination,
        SyncStatus.State sending,
        Optional<Trouble> trouble) {

    static StatusReport of(BoxParts box) {
        var queue = box.queue().status();
        var sending = box.sending().status().get();
        var identity = box.home().identity().get();
        return new StatusReport(
                identity.id(),
                identity.movedHere().filter(moment -> identity.hasMoved()),
                identity.movedHere().filter(moment -> identity.hasBegunAnew()),
                box.venue().example(),
                queue.waiting(),
                queue.oldestWaiting(),
                queue.lastDelivered(),
                queue.drafts(),
                queue.counts(),
                sending.destination(),
                sending.state(),
                sending.trouble());
    }

    List<String> sentences(Ago ago) {
        var sentences = new ArrayList<String>();
        sentences.add(waiting(ago) + " " + delivered(ago));
        aside().ifPresent(sentences::add);
        sentences.add(
                destination.isEmpty()
                        ? Trouble.NO_DESTINATION.sentence()
                        : "Stories are sent to " + destination + "."
                                + trouble.map(why -> " " + why.sentence()).orElse(""));
        movedHere.ifPresent(
                moment -> sentences.add("The data of this box was moved or copied here " + ago.moment(moment)
                        + ". If the box that it came from is still in use, both send what waits there (the server keeps one of"
                        + " each). Once only this one is in use, say so with: ./storycorner queue settle"));
        begunAnew.ifPresent(
                moment -> sentences.add(
                        "Store, spool and backup of this box were gone " + ago.moment(moment)
                                + ": it has begun anew, with another id, and its numbers begin with 1 again. Look for another backup"
                                + " or the old disk. Once nothing is left to look for, say so with: ./storycorner queue settle"));
        if (example) {
            sentences.add("This is still the example venue: put your own settings into venue.yaml.");
        }
        return sentences;
    }

    private String waiting(Ago ago) {
        var since = oldestWaiting.map(ago::length).orElse("");
        if (waiting == 0) {
            return "No stories waiting.";
        }
        return waiting == 1
                ? "1 story waiting, for " + since + "."
                : waiting + " stories waiting, the oldest for " + since + ".";
    }

    private String delivered(Ago ago) {
        return lastDelivered
                .map(moment -> "Last delivered " + ago.moment(moment) + ".")
                .orElse("None has been delivered yet.");
    }

    private Optional<String> aside() {
        long aside = states.getOrDefault(QueueState.QUARANTINED, 0L);
        return aside == 0
                ? Optional.empty()
                : Optional.of(Sentences.stories(aside)
                        + " set aside: a person has to look at what is noted (queue list), and then release or"
                        + " delete them.");
    }
}
