package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.CardGroup;
import org.storycorner.pictures.Cards;
import org.storycorner.queue.Draft;
import org.storycorner.queue.MemoryStoryQueue;
import org.storycorner.queue.NotSavedException;
import org.storycorner.queue.Rooms;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Scale;
import org.storycorner.venue.Venues;

class StorytellingTest {

    private static final String KIOSK = "kiosk-by-the-door";
    private static final String SESSION = "session-1";
    private static final String NEXT_SESSION = "session-2";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T14:02:00Z"));
    private final MemoryStoryQueue queue = new MemoryStoryQueue(clock);
    private final Storytelling storytelling =
            new Storytelling(queue, Rooms.plenty(), Venues.shipped(), clock, new Random(7));

    @Test
    void keepsNothingBeforeSomethingWasTold() {
        storytelling.keep(storytelling.begin(), KIOSK);

        assertThat(queue.status().drafts()).isZero();
    }

    @Test
    void carriesAJourneyOnWithEverythingTold() {
        var journey = brokenOff();

        var unfinished = storytelling.unfinished(KIOSK, NEXT_SESSION).orElseThrow();
        var again = storytelling.carryOn(unfinished, KIOSK, NEXT_SESSION).orElseThrow();

        assertThat(unfinished.savedAt()).isEqualTo(clock.instant());
        assertThat(again.id()).isEqualTo(journey.id());
        assertThat(again.progress()).isEqualTo(journey.progress());
    }

    @Test
    void carriesAJourneyOnInItsLanguage() {
        var journey = brokenOff();
        journey.speak(Language.UKRAINIAN);
        storytelling.keep(journey, KIOSK);

        var unfinished = storytelling.unfinished(KIOSK, NEXT_SESSION).orElseThrow();
        var again = storytelling.carryOn(unfinished, KIOSK, NEXT_SESSION).orElseThrow();

        assertThat(again.language()).isEqualTo(Language.UKRAINIAN);
    }

    @Test
    void offersNoDraftThatLacksAPart() {
        queue.saveDraft(new Draft(storytelling.begin().id(), KIOSK, clock.instant(), "{\"screen\":\"WORDS\"}"));

        assertThat(storytelling.unfinished(KIOSK, NEXT_SESSION)).isEmpty();
    }

    @Test
    void offersAJourneyOnItsOwnKioskOnly() {
        brokenOff();

        assertThat(storytelling.unfinished("another-kiosk", NEXT_SESSION)).isEmpty();
    }

    @Test
    void doesNotOfferWhatAnotherTabOfTheSameBrowserShows() {
        var journey = brokenOff();
        storytelling.show(journey, SESSION);

        assertThat(storytelling.unfinished(KIOSK, SESSION)).isEmpty();
        storytelling.leave(journey);
        assertThat(storytelling.unfinished(KIOSK, SESSION)).isPresent();
    }

    @Test
    void aTabThatEndsLateTakesNothingFromTheTabThatCarriedItsStoryOn() {
        var journey = brokenOff();
        storytelling.show(journey, SESSION);
        storytelling.leave(journey);
        var unfinished = storytelling.unfinished(KIOSK, SESSION).orElseThrow();
        var again = storytelling.carryOn(unfinished, KIOSK, SESSION).orElseThrow();
        storytelling.show(again, SESSION);

        storytelling.leave(journey);

        assertThat(storytelling.unfinished(KIOSK, SESSION)).isEmpty();
    }

    @Test
    void putsThePagesLastWordsIntoTheDraftThatItLeftBehind() {
        var journey = brokenOff();

        storytelling.amend(journey.id(), "another-kiosk", "story", "Not mine.");
        storytelling.amend(journey.id(), KIOSK, "nothing of the story", "Nowhere.");
        storytelling.amend(journey.id(), KIOSK, "better", "More chairs.");

        var unfinished = storytelling.unfinished(KIOSK, NEXT_SESSION).orElseThrow();
        var told = storytelling
                .carryOn(unfinished, KIOSK, NEXT_SESSION)
                .orElseThrow()
                .told();
        assertThat(told).isEqualTo(journey.told().with("better", "More chairs."));
    }

    @Test
    void putsLastWordsBesideACardAndToBearAndHowToReachThemIntoTheDraftToo() {
        var journey = brokenOff();
        journey.cards().toggle(Cards.find("waiting").orElseThrow());
        storytelling.keep(journey, KIOSK);

        storytelling.amend(journey.id(), KIOSK, "card-waiting", "The chairs are hard.");
        storytelling.amend(journey.id(), KIOSK, "bear-MORE-1", "The garden.");
        storytelling.amend(journey.id(), KIOSK, "username", "wrenab12");

        var unfinished = storytelling.unfinished(KIOSK, NEXT_SESSION).orElseThrow();
        var again = storytelling.carryOn(unfinished, KIOSK, NEXT_SESSION).orElseThrow();
        assertThat(again.told().pictures().getFirst().words()).isEqualTo("The chairs are hard.");
        assertThat(again.told().answer(new BearTurn(BearPrompt.MORE, 1)).words())
                .isEqualTo("The garden.");
        assertThat(again.reach().username()).isEqualTo("wrenab12");
    }

    @Test
    void keepsLastWordsOutOfAStoryThatIsToldOnOrGone() {
        var journey = brokenOff();
        storytelling.show(journey, SESSION);
        storytelling.amend(journey.id(), KIOSK, "story", "Too late.");
        assertThat(queue.drafts(KIOSK).getFirst().content()).doesNotContain("Too late.");

        storytelling.forget(journey);
        storytelling.amend(journey.id(), KIOSK, "story", "Much too late.");

        assertThat(queue.drafts(KIOSK)).isEmpty();
    }

    @Test
    void offersNothingOnceTheIdleTimeOfTheScreenIsOver() {
        brokenOff();
        var idle = Venues.shipped().idle();

        clock.advance(idle.normal().plus(idle.warning()));
        assertThat(storytelling.unfinished(KIOSK, NEXT_SESSION)).isPresent();
        clock.advance(Duration.ofMillis(1));

        assertThat(storytelling.unfinished(KIOSK, NEXT_SESSION)).isEmpty();
    }

    @Test
    void deletesWhatNobodyMayCarryOnAnyMore() {
        brokenOff();

        clock.advance(storytelling.keepsFor().plusMillis(1));

        assertThat(storytelling.forgetStale()).isEqualTo(1);
        assertThat(queue.status().drafts()).isZero();
    }

    @Test
    void offersNothingThatAWrongClockSavedInTheFuture() {
        brokenOff();

        clock.advance(Duration.ofDays(-1));

        assertThat(storytelling.unfinished(KIOSK, NEXT_SESSION)).isEmpty();
    }

    @Test
    void forgetsWordsThatWereTakenBack() {
        var journey = brokenOff();

        journey.tell(Told.NOTHING);
        storytelling.keep(journey, KIOSK);

        assertThat(queue.status().drafts()).isZero();
    }

    @Test
    void abandonsAStoryThatWasGivenUpAfterAFailedSend() {
        var journey = brokenOff();
        queue.becomeFull(true);
        assertThatThrownBy(() -> storytelling.send(journey, key -> key, true)).isInstanceOf(NotSavedException.class);
        queue.becomeFull(false);
        queue.accept(journey.story(clock, key -> key, new Consent(clock.instant(), "", true)));

        storytelling.forget(journey);

        assertThat(queue.open(journey.id())).isEmpty();
        assertThat(queue.status().waiting()).isZero();
    }

    @Test
    void sendsOnceHoweverOftenItIsAsked() {
        var journey = brokenOff();

        var first = storytelling.send(journey, key -> key, true);
        var second = storytelling.send(journey, key -> key, true);

        assertThat(second).isEqualTo(first);
        assertThat(queue.status().waiting()).isEqualTo(1);
        assertThat(queue.status().drafts()).isZero();
        assertThat(journey.screen()).isEqualTo(Screen.THANKS);
    }

    @Test
    void keepsTheJourneyWhenTheBoxCanNotSaveIt() {
        var journey = brokenOff();
        var before = journey.progress();
        queue.becomeFull(true);

        assertThatThrownBy(() -> storytelling.send(journey, key -> key, true)).isInstanceOf(NotSavedException.class);
        assertThat(journey.progress()).isEqualTo(before);

        queue.becomeFull(false);
        assertThat(storytelling.send(journey, key -> key, true).boxSeq()).isEqualTo(1);
    }

    @Test
    void forgetsAJourneyWhole() {
        var journey = brokenOff();

        storytelling.forget(journey);

        assertThat(queue.status().drafts()).isZero();
        assertThat(storytelling.unfinished(KIOSK, NEXT_SESSION)).isEmpty();
    }

    @Test
    void carriesOnWithTheCardsAtTheGroups() {
        var journey = storytelling.begin();
        journey.tellIn(Channel.PICTURES);
        journey.lookAt(CardGroup.FEELINGS);
        journey.take(Cards.find("happy").orElseThrow());
        journey.cards()
                .change(journey.cards()
                        .held()
                        .placed(Optional.of(Scale.SOMETIMES))
                        .saying("Mostly."));
        storytelling.keep(journey, KIOSK);

        var again = storytelling
                .carryOn(storytelling.unfinished(KIOSK, NEXT_SESSION).orElseThrow(), KIOSK, NEXT_SESSION)
                .orElseThrow();

        assertThat(again.screen()).isEqualTo(Screen.PICTURES);
        assertThat(again.way()).isEqualTo(Channel.PICTURES);
        assertThat(again.told().pictures()).isEqualTo(journey.told().pictures());
    }

    private Journey brokenOff() {
        var journey = storytelling.begin();
        journey.next();
        journey.tell(new Told("I came early.", "", "", ""));
        storytelling.keep(journey, KIOSK);
        return journey;
    }
}
