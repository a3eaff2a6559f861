package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aHelpedStory;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;
import static org.storycorner.story.Stories.anId;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.storycorner.story.Channel;
import org.storycorner.story.Contact;
import org.storycorner.story.Reference;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** What every queue promises. */
abstract class StoryQueueContract {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    final SettableClock clock = new SettableClock(NOW);

    abstract StoryQueue queue();

    @Test
    void numbersStoriesFromOneWithoutGaps() {
        var first = queue().accept(aStory());
        var second = queue().accept(aHelpedStory());

        assertThat(first.boxSeq()).isEqualTo(1);
        assertThat(second.boxSeq()).isEqualTo(2);
    }

    @Test
    void opensToTheSameStory() {
        for (var story : List.of(aStory(), aStoryWithContact(), aHelpedStory())) {
            queue().accept(story);

            assertThat(queue().open(story.id())).contains(story);
        }
    }

    @Test
    void knowsNothingOfAStoryThatWasNeverAccepted() {
        assertThat(queue().open(anId())).isEmpty();
        assertThat(queue().entry(anId())).isEmpty();
    }

    @Test
    void givesTheFirstReceiptAgainForTheSameId() {
        var story = aStory();
        var receipt = queue().accept(story);
        queue().accept(aStory());

        assertThat(queue().accept(story)).isEqualTo(receipt);
        assertThat(queue().list(0, 10)).hasSize(2);
    }

    @Test
    void keepsTheFirstStoryWhenAnotherComesWithItsId() {
        var story = aStory();
        queue().accept(story);

        queue().accept(aStory(story.id(), "Something else altogether"));

        assertThat(queue().open(story.id())).contains(story);
    }

    @Test
    void acceptsADeliveredStoryAgainWithoutSendingItAgain() {
        var story = sent(aStory());
        queue().delivered(story.id(), "");

        queue().accept(story);

        assertThat(queue().takeOldest()).isEmpty();
    }

    @Test
    void tellsWhatMayBeKnownWithoutOpening() {
        var story = aHelpedStory();

        queue().accept(story);

        assertThat(queue().entry(story.id()))
                .contains(new Entry(
                        story.id(),
                        1,
                        story.toldAt(),
                        Channel.WORDS,
                        "VOLUNTEER",
                        List.of("ward-nine", "teapot-clinic"),
                        QueueState.QUEUED,
                        NOW,
                        ""));
    }

    @Test
    void listsPageByPageInTheOrderOfAcceptance() {
        var third = aStory();
        var stories = List.of(aStory(), aStory(), third);
        stories.reversed().forEach(queue()::accept);

        assertThat(queue().list(0, 2)).extracting(Entry::boxSeq).containsExactly(1L, 2L);
        assertThat(queue().list(2, 2)).extracting(Entry::boxSeq).containsExactly(3L);
        assertThat(queue().list(0, 1)).extracting(Entry::id).containsExactly(third.id());
        assertThat(queue().list(3, 2)).isEmpty();
    }

    @Test
    void takesTheOldestFirstAndEachOnlyOnce() {
        var stories = List.of(aStory(), aStory());
        stories.reversed().forEach(queue()::accept);

        assertThat(queue().takeOldest()).contains(stories.get(1));
        assertThat(queue().takeOldest()).contains(stories.get(0));
        assertThat(queue().takeOldest()).isEmpty();
    }

    @Test
    void takesSeveralAtOnceOldestFirst() {
        var stories = List.of(aStory(), aStoryWithContact(), aStory());
        stories.forEach(queue()::accept);

        assertThat(queue().takeOldest(2)).isEqualTo(stories.subList(0, 2));
        assertThat(queue().status().counts()).containsEntry(QueueState.SENDING, 2L);
        assertThat(queue().takeOldest(2)).isEqualTo(stories.subList(2, 3));
        assertThat(queue().takeOldest(2)).isEmpty();
    }

    @Test
    void putsSeveralBackIntoTheirPlaces() {
        var stories = List.of(aStory(), aStory(), aStory());
        stories.forEach(queue()::accept);
        queue().takeOldest(3);

        queue().putBack(Set.of(stories.get(2).id(), stories.get(0).id()));

        assertThat(queue().takeOldest(3)).containsExactly(stories.get(0), stories.get(2));
    }

    @Test
    void notesSeveralDeliveriesEachWithItsReceipt() {
        var stories = List.of(aStoryWithContact(), aStory());
        stories.forEach(queue()::accept);
        queue().takeOldest(2);

        queue().delivered(Map.of(stories.get(0).id(), "one", stories.get(1).id(), "two"));

        assertThat(queue().entry(stories.get(0).id()).orElseThrow().note()).isEqualTo("one");
        assertThat(queue().entry(stories.get(1).id()).orElseThrow().note()).isEqualTo("two");
        assertThat(queue().status().counts()).containsEntry(QueueState.DELIVERED, 2L);
        assertThat(queue().open(stories.get(0).id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
    }

    @Test
    void notesNoDeliveryWhereOneOfThemIsNotAllowed() {
        var sent = sent(aStoryWithContact());
        var waiting = accepted(aStory());

        illegal(() -> queue().delivered(Map.of(sent.id(), "one", waiting.id(), "two")));
        illegal(() -> queue().putBack(Set.of(sent.id(), waiting.id())));

        assertThat(queue().entry(sent.id()).orElseThrow().state()).isEqualTo(QueueState.SENDING);
        assertThat(queue().open(sent.id())).contains(sent);
    }

    @Test
    void keepsThePlaceOfAStoryThatWasPutBack() {
        var first = sent(aStory());
        queue().accept(aStory());

        queue().putBack(first.id());

        assertThat(queue().takeOldest()).contains(first);
    }

    @Test
    void erasesTheContactOfADeliveredStory() {
        var story = sent(aStoryWithContact());
        clock.advance(Duration.ofMinutes(5));

        queue().delivered(story.id(), "201 from the server");

        assertThat(queue().open(story.id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
        assertThat(queue().open(story.id()).orElseThrow().text()).isEqualTo(story.text());
        assertThat(queue().entry(story.id()).orElseThrow())
                .returns(QueueState.DELIVERED, Entry::state)
                .returns("201 from the server", Entry::note)
                .returns(NOW.plus(Duration.ofMinutes(5)), Entry::stateSince);
    }

    @Test
    void keepsTheAttachmentsOfADeliveredStoryAndErasesThoseOfAWithdrawnOne() {
        var story = sent(aStoryWithContact().with(List.of(Stories.aPage(1), Stories.aPage(2))));
        assertThat(queue().open(story.id())).contains(story);

        queue().delivered(story.id(), "page-2.jpg was too large");
        assertThat(queue().open(story.id()).orElseThrow().attachments()).isEqualTo(story.attachments());

        queue().withdraw(story.id());
        assertThat(queue().open(story.id())).isEmpty();
    }

    @Test
    void putsAStoryAsideWithItsReason() {
        var waiting = accepted(aStory());
        queue().quarantine(waiting.id(), "The form on the server has no such question");
        var beingSent = sent(aStory());

        queue().quarantine(beingSent.id(), "Too large");

        assertThat(queue().entry(waiting.id()).orElseThrow().note()).startsWith("The form");
        assertThat(queue().status().counts()).containsEntry(QueueState.QUARANTINED, 2L);
        assertThat(queue().takeOldest()).isEmpty();
        assertThat(queue().open(waiting.id())).contains(waiting);
    }

    @Test
    void keepsWhatTheServerDidNotTakeUntilAPersonHasDealtWithIt() {
        var story = sent(aStoryWithContact().with(List.of(Stories.aPage(1), Stories.aPage(2))));

        queue().heldBack(story.id(), "answered 201", List.of("page-2.jpg"));

        var aside = queue().entry(story.id()).orElseThrow();
        assertThat(aside)
                .returns(QueueState.QUARANTINED, Entry::state)
                .returns(true, Entry::isPerhapsAtServer)
                .returns(List.of("page-2.jpg"), Entry::heldBack);
        assertThat(queue().open(story.id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
        assertThat(queue().open(story.id()).orElseThrow().attachments()).isEqualTo(story.attachments());
        illegal(() -> queue().release(story.id()));

        queue().handedOver(story.id(), "carried by hand");
        assertThat(queue().entry(story.id()).orElseThrow().heldBack()).isEmpty();
    }

    @Test
    void sendsAStoryThatWasReleased() {
        var story = sent(aStoryWithContact());
        queue().quarantine(story.id(), "The form on the server has no such question");

        queue().release(story.id());

        assertThat(queue().entry(story.id()).orElseThrow())
                .returns(QueueState.QUEUED, Entry::state)
                .returns(Entry.WAITS_AGAIN, Entry::note);
        assertThat(queue().takeOldest()).contains(story);
    }

    @Test
    void erasesTheContactOfAStoryThatWasHandedOver() {
        var waiting = accepted(aStoryWithContact());
        var aside = accepted(aStoryWithContact());
        queue().quarantine(aside.id(), "Too large");

        queue().handedOver(waiting.id(), "Carried over by hand");
        queue().handedOver(aside.id(), "Carried over by hand");

        for (var story : List.of(waiting, aside)) {
            assertThat(queue().open(story.id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
            assertThat(queue().entry(story.id()).orElseThrow())
                    .returns(QueueState.HANDED_OVER, Entry::state)
                    .returns("Carried over by hand", Entry::note);
        }
        assertThat(queue().takeOldest()).isEmpty();
    }

    @Test
    void erasesAWithdrawnStoryAndKeepsItsNumber() {
        var story = accepted(aStory());

        assertThat(queue().withdraw(story.id()).map(Entry::state)).contains(QueueState.QUEUED);

        assertThat(queue().open(story.id())).isEmpty();
        assertThat(queue().takeOldest()).isEmpty();
        var entry = queue().entry(story.id()).orElseThrow();
        assertThat(entry.state()).isEqualTo(QueueState.WITHDRAWN);
        assertThat(entry.boxSeq()).isEqualTo(1);
    }

    @Test
    void saysThatAWithdrawnStoryHadBeenDelivered() {
        var story = sent(aStory());
        queue().delivered(story.id(), "");

        assertThat(queue().withdraw(story.id()).map(Entry::state)).contains(QueueState.DELIVERED);
        assertThat(queue().withdraw(story.id()).map(Entry::state)).contains(QueueState.WITHDRAWN);
        assertThat(queue().withdraw(anId())).isEmpty();
    }

    @Test
    void doesNotWithdrawAStoryThatIsBeingSent() {
        var story = sent(aStory());

        illegal(() -> queue().withdraw(story.id()));

        assertThat(queue().open(story.id())).isPresent();
    }

    @Test
    void remembersThatAServerMayHaveAStoryUntilItSaysSo() {
        var story = sent(aStory());
        queue().perhapsArrived(story.id());
        queue().putBack(story.id());
        assertThat(queue().entry(story.id()).orElseThrow().isPerhapsAtServer()).isTrue();
        queue().takeOldest();
        queue().quarantine(story.id(), "Refused");
        assertThat(queue().entry(story.id()).orElseThrow())
                .returns(true, Entry::isPerhapsAtServer)
                .returns("Refused The server may have it.", Entry::note);
        queue().release(story.id());
        assertThat(queue().entry(story.id()).orElseThrow().isPerhapsAtServer()).isTrue();
        queue().takeOldest();

        queue().delivered(story.id(), "answered 201");

        assertThat(queue().entry(story.id()).orElseThrow().isPerhapsAtServer()).isFalse();
    }

    @Test
    void abandonsAStoryOfWhichNothingIsThereYet() {
        var story = aStory();

        queue().abandon(story.id());

        assertThat(queue().entry(story.id())).isEmpty();
        assertThat(queue().status().drafts()).isZero();
    }

    @Test
    void erasesAnAbandonedStory() {
        var story = accepted(aStory());

        queue().abandon(story.id());

        assertThat(queue().open(story.id())).isEmpty();
        assertThat(queue().takeOldest()).isEmpty();
    }

    @Test
    void countsStoriesByTheHelpersRole() {
        accepted(aStory());
        accepted(aStory());
        accepted(aHelpedStory());

        var counts = queue().toldSince(YearMonth.of(2000, 1));
        assertThat(counts)
                .filteredOn(count -> count.helper().equals("NONE"))
                .extracting(ToldCount::stories)
                .containsExactly(2L);
        assertThat(counts).hasSize(2).noneMatch(ToldCount::withdrawn);
        assertThat(queue().toldSince(counts.getLast().month().plusMonths(1))).isEmpty();
    }

    @Test
    void findsAStoryByItsReferenceInEveryState() {
        var story = accepted(aStory());
        accepted(aStory());
        var reference = Reference.of(story.id());

        assertThat(queue().find(reference)).extracting(Entry::id).containsExactly(story.id());
        queue().withdraw(story.id());
        assertThat(queue().find(reference)).extracting(Entry::state).containsExactly(QueueState.WITHDRAWN);
        assertThat(queue().find(new Reference("0000-0000"))).isEmpty();
    }

    @Test
    void refusesTransitionsThatMakeNoSense() {
        var waiting = accepted(aStory());

        illegal(() -> queue().putBack(waiting.id()));
        illegal(() -> queue().delivered(waiting.id(), ""));

        sent(waiting);
        queue().delivered(waiting.id(), "");
        illegal(() -> queue().delivered(waiting.id(), ""));
        illegal(() -> queue().putBack(waiting.id()));
        illegal(() -> queue().quarantine(waiting.id(), ""));

        var aside = accepted(aStory());
        queue().quarantine(aside.id(), "");
        illegal(() -> queue().quarantine(aside.id(), ""));
        illegal(() -> queue().putBack(aside.id()));

        var beingSent = sent(aStory());
        illegal(() -> queue().handedOver(beingSent.id(), ""));
        illegal(() -> queue().release(beingSent.id()));

        var carriedOn = accepted(aStory());
        queue().handedOver(carriedOn.id(), "");
        mayNotBeMoved(carriedOn);

        var erased = accepted(aStory());
        queue().withdraw(erased.id());
        mayNotBeMoved(erased);
    }

    @Test
    void refusesToMoveAStoryThatItDoesNotHold() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> queue().delivered(anId(), ""));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> queue().putBack(anId()));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> queue().quarantine(anId(), ""));
    }

    @Test
    void countsNothingAtFirst() {
        var status = queue().status();

        assertThat(status.counts()).hasSize(QueueState.values().length).doesNotContainValue(1L);
        assertThat(status.waiting()).isZero();
        assertThat(status.oldestWaiting()).isEmpty();
        assertThat(status.lastDelivered()).isEmpty();
        assertThat(status.drafts()).isZero();
    }

    @Test
    void countsWhatIsWaitingSentAndDrafted() {
        var delivered = sent(aStory());
        queue().delivered(delivered.id(), "");
        sent(aStory());
        accepted(aStory());
        queue().saveDraft(new Draft(anId(), "kiosk", NOW, "half a sentence"));

        var status = queue().status();

        assertThat(status.waiting()).isEqualTo(2);
        assertThat(status.oldestWaiting()).contains(Stories.TOLD_AT);
        assertThat(status.lastDelivered()).contains(NOW);
        assertThat(status.drafts()).isEqualTo(1);
    }

    @Test
    void givesTheDraftsOfOneKioskNewestFirst() {
        var early = new Draft(anId(), "left", NOW, "early {\"ä\": \"你好\"}");
        var late = new Draft(anId(), "left", NOW.plusSeconds(1), "late");
        queue().saveDraft(early);
        queue().saveDraft(late);
        queue().saveDraft(new Draft(anId(), "right", NOW, "elsewhere"));

        assertThat(queue().drafts("left")).containsExactly(late, early);
        assertThat(queue().drafts("nowhere")).isEmpty();
    }

    @Test
    void replacesADraftByItsLaterState() {
        var draft = new Draft(anId(), "kiosk", NOW, "one");
        var later = new Draft(draft.id(), "kiosk", NOW.plusSeconds(1), "one two");

        queue().saveDraft(draft);
        queue().saveDraft(later);

        assertThat(queue().drafts("kiosk")).containsExactly(later);
    }

    @Test
    void deletesTheDraftOfAnAcceptedStoryAndIgnoresLaterOnes() {
        var story = aStory();
        var draft = new Draft(story.id(), "kiosk", NOW, "almost done");
        queue().saveDraft(draft);

        queue().accept(story);
        queue().saveDraft(draft);

        assertThat(queue().drafts("kiosk")).isEmpty();
    }

    @Test
    void discardsDraftsByIdAndByAge() {
        var old = new Draft(anId(), "kiosk", NOW.minusSeconds(60), "old");
        var young = new Draft(anId(), "kiosk", NOW, "young");
        var unwanted = new Draft(anId(), "kiosk", NOW, "unwanted");
        List.of(old, young, unwanted).forEach(queue()::saveDraft);

        queue().discardDraft(unwanted.id());
        queue().discardDraft(anId());

        assertThat(queue().discardDraftsBefore(NOW)).isEqualTo(1);
        assertThat(queue().drafts("kiosk")).containsExactly(young);
    }

    private Story accepted(Story story) {
        queue().accept(story);
        return story;
    }

    private Story sent(Story story) {
        queue().accept(story);
        assertThat(queue().takeOldest()).contains(story);
        return story;
    }

    /** To any state but {@code WITHDRAWN}. */
    private void mayNotBeMoved(Story story) {
        var before = queue().entry(story.id());

        illegal(() -> queue().putBack(story.id()));
        illegal(() -> queue().delivered(story.id(), ""));
        illegal(() -> queue().quarantine(story.id(), ""));
        illegal(() -> queue().heldBack(story.id(), "", List.of("page-1.jpg")));
        illegal(() -> queue().release(story.id()));
        illegal(() -> queue().handedOver(story.id(), ""));

        assertThat(queue().takeOldest()).isEmpty();
        assertThat(queue().entry(story.id())).isEqualTo(before);
    }

    private static void illegal(Runnable transition) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(transition::run);
    }
}
