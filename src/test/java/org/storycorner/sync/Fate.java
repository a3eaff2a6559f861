package org.storycorner.sync;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Contact;
import org.storycorner.sync.Found.Content;
import org.storycorner.sync.Ledger.Kind;

/**
 * What may be true of a story: more than one thing while something is tried, one thing once it was said to be done.
 *
 * @param states in which it may be
 * @param contents how much of it may be left
 * @param since the simulated day on which its state may have changed last
 */
record Fate(long boxSeq, Set<QueueState> states, Set<Content> contents, long since) {

    /** What nobody has said yet. */
    static final long NO_NUMBER = 0;

    private static final Set<QueueState> PASSED_ON = EnumSet.of(QueueState.HANDED_OVER, QueueState.DELIVERED);
    private static final long RETENTION_IN_DAYS = DeskDeeds.RETENTION.toDays();

    static Fate accepted(long boxSeq, long day) {
        return new Fate(boxSeq, EnumSet.of(QueueState.QUEUED), EnumSet.of(Content.WHOLE), day);
    }

    Fate perhaps(QueueState state, long day) {
        var fate = new Fate(boxSeq, with(states, state), contents, PASSED_ON.contains(state) ? day : since);
        return switch (state) {
            case WITHDRAWN -> fate.perhaps(Content.ERASED);
            case DELIVERED -> fate.perhaps(Content.WITHOUT_CONTACT);
            case QUEUED, SENDING, HANDED_OVER, QUARANTINED -> fate;
        };
    }

    Fate certainly(QueueState state, long day) {
        return new Fate(
                boxSeq, EnumSet.of(state), state == QueueState.WITHDRAWN ? EnumSet.of(Content.ERASED) : contents, day);
    }

    Fate perhaps(Content left) {
        return new Fate(boxSeq, states, with(contents, left), since);
    }

    /** No more than so much. */
    Fate certainly(Content left) {
        var less = with(contents, left);
        less.removeIf(content -> content.compareTo(left) < 0);
        return new Fate(boxSeq, states, less, since);
    }

    /** As it is after a start, which nothing but somebody's deed may change any more. */
    Fate seen(Found found) {
        return new Fate(found.boxSeq(), EnumSet.of(found.state()), EnumSet.of(found.content()), since);
    }

    /** A start may have erased the contact: a hand-over of before it can't be undone any more. */
    Fate afterStart() {
        return states.contains(QueueState.HANDED_OVER) && !isErased() ? perhaps(Content.WITHOUT_CONTACT) : this;
    }

    /** Whether no more than so much of it may be left on this day. */
    boolean isDue(Content left, long day) {
        return states.stream().anyMatch(PASSED_ON::contains) && !isErased() && isTimeUp(left, day);
    }

    /** Whether no more than so much of it must be left on this day, by whatever hour it became due. */
    boolean isCertainlyDue(Content left, long day) {
        return PASSED_ON.containsAll(states) && !isErased() && isTimeUp(left, day - 1);
    }

    private boolean isTimeUp(Content left, long day) {
        return left == Content.WITHOUT_CONTACT || since + RETENTION_IN_DAYS <= day;
    }

    /** Whether only its row is left. */
    boolean isErased() {
        return contents.equals(EnumSet.of(Content.ERASED));
    }

    /** Whether its teller took it back. */
    boolean isGone() {
        return states.equals(EnumSet.of(QueueState.WITHDRAWN));
    }

    /** In which way what was found is not what was said. */
    Optional<Kind> broken(Found found) {
        if (found.content() == Content.BROKEN || (boxSeq != NO_NUMBER && boxSeq != found.boxSeq())) {
            return Optional.of(Kind.LOST);
        }
        if (!states.contains(found.state())) {
            return Optional.of(isGone() ? Kind.CAME_BACK : PASSED_ON.containsAll(states) ? Kind.DOUBLED : Kind.LOST);
        }
        if (isLeft(found) && isFitting(found)) {
            return Optional.empty();
        }
        boolean isLess = contents.stream().allMatch(content -> content.compareTo(found.content()) < 0);
        return Optional.of(isLess || !isSettled(found.state()) ? Kind.LOST : Kind.CAME_BACK);
    }

    private boolean isLeft(Found found) {
        return contents.contains(found.content()) || (contents.contains(Content.WITHOUT_CONTACT) && isBare(found));
    }

    /** Whatever was being done: what waits is whole, and of what was taken back nothing is left. */
    private static boolean isFitting(Found found) {
        return switch (found.state()) {
            case QUEUED, SENDING, QUARANTINED -> found.content() == Content.WHOLE;
            case HANDED_OVER -> true;
            case DELIVERED -> found.content() == Content.ERASED || isBare(found);
            case WITHDRAWN -> found.content() == Content.ERASED;
        };
    }

    private static boolean isSettled(QueueState state) {
        return state == QueueState.WITHDRAWN || PASSED_ON.contains(state);
    }

    /** Whether it is there without a contact; there are stories that never had one. */
    private static boolean isBare(Found found) {
        return found.content() == Content.WITHOUT_CONTACT
                || (found.content() == Content.WHOLE
                        && KillableBox.story(found.id()).contact().equals(Contact.NONE));
    }

    private static <E extends Enum<E>> Set<E> with(Set<E> some, E one) {
        var more = EnumSet.copyOf(some);
        more.add(one);
        return more;
    }
}
