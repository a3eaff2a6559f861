package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.Stories;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Ledger.Arrivals;
import org.storycorner.sync.Ledger.Fault;
import org.storycorner.sync.Ledger.Kind;
import org.storycorner.sync.OpenRosaServer.Accepted;

/** A recorder that can't find a fault proves nothing: each kind is shown to it here. */
class LedgerTest {

    /** Of a story with pages. */
    private final StoryId id = Stream.generate(Stories::anId)
            .filter(any -> !KillableBox.story(any).attachments().isEmpty())
            .findFirst()
            .orElseThrow();

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
    void missesAPageThatTheServerHasForgotten() {
        settle(List.of(entry(QueueState.DELIVERED)), List.of(arrived(id)), List.of(Stories.aPage(1)));

        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void missesAPageOfAStoryThatIsPutAsideAsWell() {
        var aside = entry(QueueState.QUARANTINED, "The server may have it.");

        settle(List.of(aside), List.of(arrived(id)));
        assertThat(ledger.faults()).isEmpty();
        assertThat(ledger.quarantined(KillPoint.RANDOM)).isEqualTo(1);

        settle(List.of(aside), List.of(arrived(id)), List.of(Stories.aPage(1)));
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void missesAStoryThatIsPutAsideThoughNobodyKnowsThatItMayHaveArrived() {
        settle(List.of(entry(QueueState.QUARANTINED)), List.of(arrived(id)));

        assertThat(kinds()).containsExactly(Kind.LOST);
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
        settle(entries, arrived, KillableBox.story(id).attachments());
    }

    private void settle(List<Entry> entries, List<Accepted> arrived, List<Attachment> pages) {
        var there = pages.stream().collect(Collectors.toMap(Attachment::name, Attachment::bytes));
        ledger.settle(entries, Set.of(), new Arrivals(arrived, any -> there, true), Set.of(), KillPoint.RANDOM);
    }

    private List<Kind> kinds() {
        return ledger.faults().stream().map(Fault::kind).toList();
    }

    private Entry entry(QueueState state) {
        return entry(state, "");
    }

    private Entry entry(QueueState state, String note) {
        return new Entry(id, 1, Stories.TOLD_AT, Channel.WORDS, "NONE", List.of(), state, Instant.EPOCH, note);
    }

    private static Accepted arrived(StoryId id) {
        return new Accepted(
                StoryInstance.instanceId(id), Map.of("story_id", id.toString()), Scene.xml(KillableBox.story(id)));
    }
}
