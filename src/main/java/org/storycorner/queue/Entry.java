package org.storycorner.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.storycorner.story.Channel;
import org.storycorner.story.Help;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/**
 * What may be known of a queued story without opening it.
 *
 * @param services ids of the services, in the order chosen
 * @param helper the helper's role, or {@code NONE}
 * @param stateSince when the present state began, by the box's clock
 * @param note the quarantine's reason or the destination's receipt, never content; empty when there is none
 */
public record Entry(
        StoryId id,
        long boxSeq,
        Instant toldAt,
        Channel channel,
        String helper,
        List<String> services,
        QueueState state,
        Instant stateSince,
        String note) {

    /** The note of a story that a person let wait again; one that was only accepted has none. */
    static final String WAITS_AGAIN = "A person let it wait again.";

    /** Stands in the note of a story that was sent, and of which the server did not say clearly whether it took it. */
    static final String PERHAPS_AT_SERVER = "The server may have it.";

    /** Stands in the note of a story that a person dealt with although it had been put aside, before the reason for that. */
    static final String ASIDE_BEFORE = "It had been put aside: ";

    /** Stands in the note of a story that a server has but for the attachments named after it. */
    private static final String ONLY_HERE = "; only on this box, as they are too large for the server: ";

    private static final String NO_HELPER = "NONE";

    public Entry {
        Stream.of(id, toldAt, channel, helper, state, stateSince, note).forEach(Objects::requireNonNull);
        services = List.copyOf(services);
    }

    /** The entry of a story that has just been accepted. */
    static Entry accepted(Story story, long boxSeq, Instant now) {
        var helper = switch (story.help()) {
            case Help.Alone() -> NO_HELPER;
            case Help.Helped helped -> helped.by().name();
        };
        var services = story.services().stream().map(Service::id).toList();
        return new Entry(
                story.id(), boxSeq, story.toldAt(), story.channel(), helper, services, QueueState.QUEUED, now, "");
    }

    /** In this state; only a delivery ends the doubt whether a server has it too. */
    Entry in(QueueState newState, Instant since, String newNote) {
        boolean isInDoubt = isPerhapsAtServer() && newState != QueueState.DELIVERED;
        return new Entry(
                id, boxSeq, toldAt, channel, helper, services, newState, since, isInDoubt ? inDoubt(newNote) : newNote);
    }

    /** A person has dealt with it; why it had been put aside stays known, as they may undo that. */
    Entry dealtWith(Instant since, String newNote) {
        var told = state == QueueState.QUARANTINED ? newNote + " " + ASIDE_BEFORE + note : newNote;
        return in(QueueState.HANDED_OVER, since, told);
    }

    /** As it was before a person dealt with it: put aside for the same reason, or waiting. */
    Entry notDealtWith(Instant since) {
        int aside = note.indexOf(ASIDE_BEFORE);
        return aside < 0
                ? in(QueueState.QUEUED, since, WAITS_AGAIN)
                : in(QueueState.QUARANTINED, since, note.substring(aside + ASIDE_BEFORE.length()));
    }

    /** Whether it waits because a person said so, and not since it was accepted. */
    boolean isWaitingAgain() {
        return state == QueueState.QUEUED && note.contains(WAITS_AGAIN);
    }

    /** Whether this story was sent without a clear answer: before somebody passes it on, they look at the server. */
    public boolean isPerhapsAtServer() {
        return note.contains(PERHAPS_AT_SERVER) || isHeldBack();
    }

    /** Whether a server has this story but for some attachments, which nobody has dealt with yet. */
    public boolean isHeldBack() {
        return state == QueueState.QUARANTINED && note.contains(ONLY_HERE);
    }

    /** The names of those attachments. */
    public List<String> heldBack() {
        return isHeldBack()
                ? List.of(note.substring(note.indexOf(ONLY_HERE) + ONLY_HERE.length())
                        .replace(PERHAPS_AT_SERVER, "")
                        .strip()
                        .split(", "))
                : List.of();
    }

    /** The note of such a story. */
    public static String heldBack(String receipt, List<String> attachments) {
        return receipt + ONLY_HERE + String.join(", ", attachments);
    }

    Entry perhapsAtServer() {
        return new Entry(id, boxSeq, toldAt, channel, helper, services, state, stateSince, inDoubt(note));
    }

    private static String inDoubt(String note) {
        return note.contains(PERHAPS_AT_SERVER) ? note : (note + " " + PERHAPS_AT_SERVER).strip();
    }

    /** What may be kept for counting once the content is erased: the month (UTC) instead of the moment, and no note. */
    Entry erased(QueueState newState, Instant since) {
        var month = toldAt.atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.firstDayOfMonth())
                .truncatedTo(ChronoUnit.DAYS);
        return new Entry(id, boxSeq, month.toInstant(), channel, helper, services, newState, since, "");
    }

    Entry numbered(long newBoxSeq) {
        return new Entry(id, newBoxSeq, toldAt, channel, helper, services, state, stateSince, note);
    }

    /** As the spool keeps it: what was being sent when the power went waits, and may have arrived. */
    Entry atRest() {
        return state == QueueState.SENDING ? in(QueueState.QUEUED, stateSince, inDoubt(note)) : this;
    }
}
