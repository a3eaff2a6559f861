package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Channel;
import org.storycorner.story.Stories;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Ledger.Fault;
import org.storycorner.sync.Ledger.Kind;
import org.storycorner.sync.OpenRosaServer.Accepted;

/** A recorder that can't find a fault proves nothing: each kind is shown to it here. */
class LedgerTest {

    private final StoryId id = Stories.anId();
    private final Ledger ledger = new Ledger();

    LedgerTest() {
        ledger.acknowledged(id, 1, KillPoint.RANDOM);
    }

    @Test
    void findsNothingWhereEverythingIsAsPromised() {
        settle(List.of(entry(QueueState.DELIVERED)), List.of(arrived(id)));

        assertThat(ledger.faults()).isEmpty();
    }

    @Test
    void missesAStoryThatTheBoxHasForgotten() {
        settle(List.of(), List.of());

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void missesAStoryThatIsNotThereAfterTheNextStart() {
        ledger.shown(Map.of(), Set.of(), 0, KillPoint.COMMITTED);

        assertThat(ledger.faults()).extracting(Fault::life).containsExactly(KillPoint.COMMITTED);
    }

    @Test
    void missesAStoryThatTheServerHasForgotten() {
        settle(List.of(entry(QueueState.DELIVERED)), List.of());

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void missesAStoryThatNeverLeftTheBox() {
        settle(List.of(entry(QueueState.QUEUED)), List.of());

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void noticesAnotherContent() {
        var told = arrived(id);
        var other = new Accepted(told.instanceId(), told.fields(), told.xml().replace("custard", "mustard"));

        settle(List.of(entry(QueueState.DELIVERED)), List.of(other));

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void noticesAStoryThatArrivedUnderTwoNames() {
        var told = arrived(id);
        var twin = new Accepted("uuid:another", told.fields(), told.xml());

        settle(List.of(entry(QueueState.DELIVERED)), List.of(told, twin));

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void noticesASecondNumberForOneStory() {
        ledger.acknowledged(id, 2, KillPoint.RANDOM);

        assertThat(kinds()).containsExactly(Kind.DOUBLED);
    }

    @Test
    void noticesAWithdrawnStoryThatIsSent() {
        ledger.withdrawing(id);
        ledger.withdrawn(id);
        ledger.arriving(StoryInstance.instanceId(id));

        settle(List.of(entry(QueueState.WITHDRAWN)), List.of());

        assertThat(kinds()).containsExactly(Kind.CAME_BACK);
    }

    @Test
    void noticesAWithdrawnStoryThatWaitsAgain() {
        ledger.withdrawing(id);
        ledger.withdrawn(id);

        settle(List.of(entry(QueueState.QUEUED)), List.of());

        assertThat(kinds()).containsExactly(Kind.CAME_BACK);
    }

    @Test
    void noticesAWithdrawalThatNobodyAskedFor() {
        settle(List.of(entry(QueueState.WITHDRAWN)), List.of());

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    private void settle(List<Entry> entries, List<Accepted> arrived) {
        ledger.settle(entries, Set.of(), arrived, Set.of(), KillPoint.RANDOM);
    }

    private List<Kind> kinds() {
        return ledger.faults().stream().map(Fault::kind).toList();
    }

    private Entry entry(QueueState state) {
        return new Entry(id, 1, Stories.TOLD_AT, Channel.WORDS, "NONE", List.of(), state, Instant.EPOCH, "");
    }

    private static Accepted arrived(StoryId id) {
        return new Accepted(
                StoryInstance.instanceId(id), Map.of("story_id", id.toString()), Scene.xml(KillableBox.story(id)));
    }
}
