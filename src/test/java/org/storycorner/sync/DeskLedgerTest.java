package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Contact;
import org.storycorner.story.Stories;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Found.Content;
import org.storycorner.sync.Ledger.Fault;
import org.storycorner.sync.Ledger.Kind;

/** A recorder that can't find a fault proves nothing: each kind is shown to it here. */
class DeskLedgerTest {

    private static final long NUMBER = 1;
    private static final int DAY_OF_HAND_OVER = 1;
    private static final int DAY_AFTER_RETENTION = 40;

    /** Of a story with a contact. */
    private final StoryId id = Stream.generate(Stories::anId)
            .filter(any -> !KillableBox.story(any).contact().equals(Contact.NONE))
            .findFirst()
            .orElseThrow();

    private final DeskLedger ledger = new DeskLedger();

    DeskLedgerTest() {
        ledger.day(DAY_OF_HAND_OVER);
        ledger.acknowledged(id, NUMBER, KillPoint.RANDOM);
    }

    @Test
    void findsNothingWhereAStoryStandsAsWasTold() {
        ledger.done(id, QueueState.HANDED_OVER);

        shown(QueueState.HANDED_OVER, Content.WHOLE);

        assertThat(ledger.faults()).isEmpty();
    }

    @Test
    void allowsBothWhileSomethingIsTried() {
        ledger.trying(id, QueueState.WITHDRAWN);

        shown(QueueState.QUEUED, Content.WHOLE);
        ledger.trying(id, QueueState.WITHDRAWN);
        shown(QueueState.WITHDRAWN, Content.ERASED);

        assertThat(ledger.faults()).isEmpty();
    }

    @Test
    void missesAStoryThatIsGone() {
        ledger.shown(List.of(), KillPoint.RANDOM);

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void missesAStoryThatIsHalfErased() {
        ledger.trying(id, QueueState.WITHDRAWN);

        shown(QueueState.WITHDRAWN, Content.WHOLE);

        assertThat(kinds()).containsExactly(Kind.CAME_BACK);
    }

    @Test
    void findsAStoryThatWaitsAfterItsHandOver() {
        ledger.done(id, QueueState.HANDED_OVER);

        shown(QueueState.QUEUED, Content.WHOLE);

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void findsAStoryThatIsSentAfterItsHandOver() {
        ledger.done(id, QueueState.HANDED_OVER);

        ledger.taken(id, KillPoint.RANDOM);

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void findsAStoryThatIsSentTwiceInOneLife() {
        ledger.taken(id, KillPoint.RANDOM);
        ledger.taken(id, KillPoint.RANDOM);

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void findsAStoryThatIsBackAfterItsWithdrawal() {
        ledger.done(id, QueueState.WITHDRAWN);

        shown(QueueState.QUEUED, Content.WHOLE);

        assertThat(kinds()).containsExactly(Kind.CAME_BACK);
    }

    @Test
    void missesAReleaseThatIsForgotten() {
        ledger.done(id, QueueState.QUARANTINED);
        ledger.done(id, QueueState.QUEUED);

        shown(QueueState.QUARANTINED, Content.WHOLE);

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void findsAContactThatWasErased() {
        ledger.done(id, QueueState.HANDED_OVER);
        ledger.erasing(Content.WITHOUT_CONTACT);
        ledger.erased(Content.WITHOUT_CONTACT);

        shown(QueueState.HANDED_OVER, Content.WHOLE);

        assertThat(kinds()).containsExactly(Kind.CAME_BACK);
    }

    @Test
    void missesTheContactOfAStoryThatWaits() {
        shown(QueueState.QUEUED, Content.WITHOUT_CONTACT);

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void findsAStoryWhoseTimeWasUp() {
        ledger.done(id, QueueState.HANDED_OVER);
        ledger.day(DAY_AFTER_RETENTION);
        ledger.erasing(Content.ERASED);
        ledger.erased(Content.ERASED);

        shown(QueueState.HANDED_OVER, Content.WITHOUT_CONTACT);

        assertThat(kinds()).containsExactly(Kind.CAME_BACK);
    }

    @Test
    void missesAStoryThatWasErasedTooEarly() {
        ledger.done(id, QueueState.HANDED_OVER);
        ledger.erasing(Content.ERASED);
        ledger.erased(Content.ERASED);

        shown(QueueState.HANDED_OVER, Content.ERASED);

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void findsAStickThatHasSomethingNewTheSecondTime() {
        ledger.read("stick", 4, KillPoint.RANDOM);
        ledger.read("stick", 0, KillPoint.RANDOM);
        ledger.read("stick", 1, KillPoint.RANDOM);

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void missesAStoryThatWaitedAndWasNotSent() {
        shown(QueueState.QUEUED, Content.WHOLE);

        ledger.drained(KillPoint.RANDOM);

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    private void shown(QueueState state, Content content) {
        ledger.shown(List.of(new Found(id, NUMBER, state, content)), KillPoint.RANDOM);
    }

    private List<Kind> kinds() {
        return ledger.faults().stream().map(Fault::kind).toList();
    }
}
