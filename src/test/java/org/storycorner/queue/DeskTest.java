package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.Passing.Noted;
import org.storycorner.queue.Taking.Elsewhere;
import org.storycorner.queue.Taking.HeldByOther;
import org.storycorner.queue.Taking.NotThere;
import org.storycorner.queue.Taking.Taken;
import org.storycorner.story.Contact;
import org.storycorner.story.Stories;
import org.storycorner.story.StoryId;

/** The desk beside the sender, the clock and the power cut. */
class DeskTest {

    private static final String NOTE = "Care Opinion: 123456";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T13:45:00Z"));
    private OpenBox box;

    @BeforeEach
    void open() {
        box = Boxes.open(folder, clock);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void opensAStoryForOnePersonAndTellsTheOtherWhoHasItUntilWhen() {
        var story = aStoryWithContact();
        box.queue().accept(story);

        var anna = box.desk().take(story.id(), "anna");
        var ben = box.desk().take(story.id(), "ben");

        assertThat(anna)
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.story()).isEqualTo(story));
        assertThat(ben).isEqualTo(new HeldByOther(new Lease("anna", Instant.parse("2026-11-26T14:05:00Z"))));
    }

    @Test
    void aLeaseEndsByItself() {
        var story = accepted();
        box.desk().take(story, "anna");

        clock.advance(Desk.LEASE);

        assertThat(box.desk().take(story, "ben")).isInstanceOf(Taken.class);
    }

    @Test
    void aLeaseEndsAlsoWhenTheClockIsPutBack() {
        var story = accepted();
        box.desk().take(story, "anna");

        clock.advance(Duration.ofDays(-1));

        assertThat(box.desk().take(story, "ben")).isInstanceOf(Taken.class);
        assertThat(box.queue().takeOldest()).isEmpty();
    }

    @Test
    void whatIsOpenAtTheDeskIsNotSentAndTheNextStoryIs() {
        var atDesk = accepted();
        var next = accepted();
        box.desk().take(atDesk, "anna");

        assertThat(box.queue().takeOldest())
                .hasValueSatisfying(sent -> assertThat(sent.id()).isEqualTo(next));
        assertThat(box.queue().takeOldest()).isEmpty();

        box.desk().giveBack(atDesk, "anna");
        assertThat(box.queue().takeOldest())
                .hasValueSatisfying(sent -> assertThat(sent.id()).isEqualTo(atDesk));
    }

    @Test
    void aLeaseOutlivesARestartSoThatWhatIsBeingPastedIsNotSentMeanwhile() {
        var story = accepted();
        box.desk().take(story, "anna");

        reopen();

        assertThat(box.queue().takeOldest()).isEmpty();
        assertThat(box.desk().take(story, "ben")).isInstanceOf(HeldByOther.class);
    }

    @Test
    void whatIsBeingSentCantBeOpenedOrNotedAsHandedOver() {
        var story = accepted();
        box.queue().takeOldest();

        assertThat(box.desk().take(story, "anna")).isEqualTo(new Elsewhere(QueueState.SENDING));
        assertThat(box.desk().handOver(story, "anna", NOTE)).isEqualTo(new Elsewhere(QueueState.SENDING));
    }

    @Test
    void whatWasSentAfterALeaseEndedCantBeNotedAsHandedOverToo() {
        var story = accepted();
        box.desk().take(story, "anna");
        clock.advance(Desk.LEASE);
        box.queue().takeOldest();
        box.queue().delivered(story, "receipt");

        assertThat(box.desk().handOver(story, "anna", NOTE)).isEqualTo(new Elsewhere(QueueState.DELIVERED));
    }

    @Test
    void aHandOverIsNotedAlsoAfterTheLeaseHasEndedUnlessSomebodyElseTookTheStory() {
        var late = accepted();
        var taken = accepted();
        box.desk().take(late, "anna");
        box.desk().take(taken, "anna");
        clock.advance(Desk.LEASE);
        box.desk().take(taken, "ben");

        assertThat(box.desk().handOver(late, "anna", NOTE)).isInstanceOf(Noted.class);
        assertThat(box.desk().handOver(taken, "anna", NOTE)).isInstanceOf(HeldByOther.class);
    }

    @Test
    void aHandOverCanBeUndoneForFiveMinutesWithTheContactStillThere() {
        var story = aStoryWithContact();
        box.queue().accept(story);
        box.desk().take(story.id(), "anna");

        assertThat(box.desk().handOver(story.id(), "anna", NOTE))
                .isEqualTo(new Noted(clock.instant().plus(Desk.UNDO)));
        clock.advance(Desk.UNDO.minusSeconds(1));
        box.desk().eraseContacts();

        assertThat(box.desk().undoable(10)).extracting(Entry::id).containsExactly(story.id());
        assertThat(box.desk().undo(story.id())).isTrue();
        assertThat(box.queue().open(story.id())).contains(story);
        assertThat(stateOf(story.id())).isEqualTo(QueueState.QUEUED);
        assertThat(box.desk().undo(story.id())).isFalse();
    }

    @Test
    void theContactIsErasedFromBothCopiesWhenTheFiveMinutesAreOver() {
        var story = handedOverWithContact();

        clock.advance(Desk.UNDO);

        assertThat(box.desk().eraseContacts()).isEqualTo(1);
        assertThat(box.desk().eraseContacts()).isZero();
        assertThat(box.desk().undo(story)).isFalse();
        assertThat(box.queue().open(story))
                .hasValueSatisfying(held -> assertThat(held.contact()).isEqualTo(Contact.NONE));
        assertThat(fileHasContact(story)).isFalse();
    }

    @Test
    void theContactIsErasedAtOnceAfterAStartWhenTheFiveMinutesWereOverMeanwhile() {
        var story = handedOverWithContact();
        assertThat(fileHasContact(story)).isTrue();
        box.close();
        clock.advance(Duration.ofDays(3));
        box = Boxes.open(folder, clock);

        box.desk().eraseContacts();

        assertThat(fileHasContact(story)).isFalse();
    }

    @Test
    void theContactIsErasedAlsoWhenTheStoreWasLostMeanwhile() throws Exception {
        var story = handedOverWithContact();
        box.close();
        Files.delete(folder.resolve("data/box.mv.db"));
        clock.advance(Duration.ofMinutes(6));
        box = Boxes.open(folder, clock);

        box.desk().eraseContacts();

        assertThat(stateOf(story)).isEqualTo(QueueState.HANDED_OVER);
        assertThat(fileHasContact(story)).isFalse();
        assertThat(box.queue().takeOldest()).isEmpty();
    }

    @Test
    void theContactIsErasedAlsoWhenTheClockWasPutBack() {
        var story = handedOverWithContact();

        clock.advance(Duration.ofDays(-1));
        box.desk().eraseContacts();

        assertThat(fileHasContact(story)).isFalse();
    }

    @Test
    void whatWasUndoneIsUndoneAfterARestartToo() {
        var story = handedOverWithContact();
        box.desk().undo(story);

        reopen();

        assertThat(stateOf(story)).isEqualTo(QueueState.QUEUED);
        assertThat(fileHasContact(story)).isTrue();
    }

    @Test
    void aRestartWithinTheFiveMinutesLeavesThemAsTheyAre() {
        var story = handedOverWithContact();

        reopen();
        box.desk().eraseContacts();

        assertThat(box.desk().undo(story)).isTrue();
        assertThat(fileHasContact(story)).isTrue();
    }

    @Test
    void urgentStoriesComeFirstAndTheListKnowsTheLanguage() {
        var first = aStory();
        var urgent = aStory();
        box.queue().accept(first);
        box.queue().accept(urgent);

        box.desk().readNew(story -> story.id().equals(urgent.id()));

        var listed = box.desk()
                .list(StorySearch.of(QueueState.QUEUED), Optional.empty(), 10)
                .stories();
        assertThat(listed).extracting(line -> line.entry().id()).containsExactly(urgent.id(), first.id());
        assertThat(listed).extracting(ListedStory::urgent).containsExactly(true, false);
        assertThat(listed).extracting(ListedStory::language).containsOnly("en-GB");
        assertThat(box.desk().readNew(story -> true)).isZero();
    }

    @Test
    void thePersonAtTheDeskDecidesWhatIsUrgent() {
        accepted();
        var second = accepted();
        box.desk().readNew(story -> false);

        box.desk().markUrgent(second, true);

        assertThat(firstListed()).isEqualTo(second);
    }

    @Test
    void theListSaysWhoHasAStoryAndForgetsItWhenTheLeaseEnds() {
        var story = accepted();
        box.desk().take(story, "anna");

        Supplier<Optional<Lease>> lease = () -> box.desk()
                .list(StorySearch.of(QueueState.QUEUED), Optional.empty(), 1)
                .stories()
                .getFirst()
                .lease();

        assertThat(lease.get()).map(Lease::holder).contains("anna");
        clock.advance(Desk.LEASE);
        assertThat(lease.get()).isEmpty();
    }

    @Test
    void anErasedStoryLeavesNeitherItsLanguageNorItsUrgency() {
        var story = accepted();
        box.desk().readNew(known -> true);

        box.queue().withdraw(story);
        reopen();
        box.desk().readNew(known -> true);

        var line = box.desk()
                .list(StorySearch.of(QueueState.WITHDRAWN), Optional.empty(), 1)
                .stories()
                .getFirst();
        assertThat(line.language()).isEmpty();
        assertThat(line.urgent()).isFalse();
    }

    @Test
    void aStoryThatNobodyKnowsOfIsNotThere() {
        assertThat(box.desk().take(Stories.anId(), "anna")).isEqualTo(new NotThere());
        assertThat(box.desk().handOver(Stories.anId(), "anna", NOTE)).isEqualTo(new NotThere());
        assertThat(box.desk().undo(Stories.anId())).isFalse();
    }

    @Test
    void aHandOverThatTheStoreForgotCanBeUndoneToo() throws Exception {
        var story = aStoryWithContact();
        box.queue().accept(story);
        box.close();
        var store = folder.resolve("data/box.mv.db");
        Files.copy(store, folder.resolve("earlier"));
        box = Boxes.open(folder, clock);
        box.desk().handOver(story.id(), "anna", NOTE);
        box.close();
        Files.move(folder.resolve("earlier"), store, StandardCopyOption.REPLACE_EXISTING);

        box = Boxes.open(folder, clock);
        box.desk().eraseContacts();

        assertThat(stateOf(story.id())).isEqualTo(QueueState.HANDED_OVER);
        assertThat(box.desk().undo(story.id())).isTrue();
        assertThat(box.queue().open(story.id())).contains(story);
    }

    @Test
    void aHandOverWhoseRowIsDamagedCanBeUndoneTooAndKeepsNoContactAfterwards() {
        var undone = handedOverWithContact();
        var settled = handedOverWithContact();
        box.jdbc().sql("DELETE FROM sealed_story").update();

        reopen();

        assertThat(box.desk().undo(undone)).isTrue();
        assertThat(box.queue().open(undone).orElseThrow().contact()).isNotEqualTo(Contact.NONE);
        clock.advance(Desk.UNDO);
        box.desk().eraseContacts();
        assertThat(fileHasContact(settled)).isFalse();
        assertThat(box.queue().open(settled).orElseThrow().contact()).isEqualTo(Contact.NONE);
    }

    private StoryId accepted() {
        var story = aStory();
        box.queue().accept(story);
        return story.id();
    }

    private StoryId handedOverWithContact() {
        var story = aStoryWithContact();
        box.queue().accept(story);
        box.desk().take(story.id(), "anna");
        box.desk().handOver(story.id(), "anna", NOTE);
        return story.id();
    }

    private void reopen() {
        box.close();
        box = Boxes.open(folder, clock);
    }

    private QueueState stateOf(StoryId id) {
        return box.queue().entry(id).orElseThrow().state();
    }

    private StoryId firstListed() {
        return box.desk()
                .list(StorySearch.of(QueueState.QUEUED), Optional.empty(), 1)
                .stories()
                .getFirst()
                .entry()
                .id();
    }

    private boolean fileHasContact(StoryId id) {
        try {
            return SpoolFile.parse(Files.readAllBytes(Boxes.spoolFile(folder, id)))
                    .sealed()
                    .hasContact();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
