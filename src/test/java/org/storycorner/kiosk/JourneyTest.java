package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Scale;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.venue.IdleTimes;

class JourneyTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Service HOME_CARE = new Service("home-care", "Example Home Care");

    private final Journey journey = new Journey(StoryId.create(NOON, new Random(7)), Language.ENGLISH);

    @Test
    void leadsFromWelcomeToTheReviewAlone() {
        var screens = new ArrayList<Screen>();
        journey.tell(aFewWords());

        while (journey.screen() != Screen.REVIEW) {
            screens.add(journey.screen());
            assertThat(journey.next()).isEmpty();
        }

        assertThat(screens)
                .containsExactly(
                        Screen.WELCOME,
                        Screen.WAY,
                        Screen.HELPER,
                        Screen.SERVICE,
                        Screen.WORDS,
                        Screen.QUESTIONS,
                        Screen.ABOUT,
                        Screen.CONTACT);
    }

    @Test
    void goesBackTheSameWayAndDropsNothing() {
        journey.tell(aFewWords());
        goTo(Screen.REVIEW);

        var screens = new ArrayList<Screen>();
        while (journey.screen() != Screen.WELCOME) {
            journey.back();
            screens.add(journey.screen());
        }

        assertThat(screens)
                .containsExactly(
                        Screen.CONTACT,
                        Screen.ABOUT,
                        Screen.QUESTIONS,
                        Screen.WORDS,
                        Screen.SERVICE,
                        Screen.HELPER,
                        Screen.WAY,
                        Screen.WELCOME);
        assertThat(journey.told()).isEqualTo(aFewWords());
    }

    @ParameterizedTest
    @EnumSource(
            value = Helper.class,
            names = {"VOLUNTEER", "STAFF"})
    void doesNotGoOnAsHelpedWithoutTheDeclaration(Helper helper) {
        goTo(Screen.HELPER);
        journey.assist(Assistance.by(helper));
        journey.next();

        assertThat(journey.next()).containsExactly(Problem.NOT_DECLARED);
        assertThat(journey.screen()).isEqualTo(Screen.DECLARATION);

        journey.assist(declared(helper));
        assertThat(journey.next()).isEmpty();
        assertThat(journey.screen()).isEqualTo(Screen.SERVICE);
    }

    @Test
    void asksAFamilyMemberForNoDeclaration() {
        goTo(Screen.HELPER);
        journey.assist(Assistance.by(Helper.FAMILY_OR_FRIEND));
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.DECLARATION);
        assertThat(journey.next()).isEmpty();
    }

    @Test
    void leadsFromThePicturesStraightToWhoIsTelling() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        assertThat(journey.next()).containsExactly(Problem.NOTHING_TOLD);

        take("waiting");
        assertThat(journey.next()).isEmpty();
        assertThat(journey.screen()).isEqualTo(Screen.CARDS);
        assertThat(journey.next()).isEmpty();
        assertThat(journey.screen()).isEqualTo(Screen.ABOUT);

        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.SERVICE);
    }

    @Test
    void goesBackFromACardToItsGroupAndFromThereToAllGroups() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        take("waiting");

        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.CARDS);
        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
        assertThat(cards()).containsExactly("waiting");
    }

    @Test
    void mixesPicturesAndWordsBothWays() {
        goTo(Screen.WORDS);
        journey.tellAlso();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
        take("waiting");
        journey.next();
        journey.next();
        assertThat(journey.screen()).isEqualTo(Screen.WORDS);

        journey.tellIn(Channel.PICTURES);
        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
        journey.tellAlso();
        journey.tell(journey.told().withStory("I came early."));
        assertThat(journey.next()).isEmpty();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
        assertThat(cards()).containsExactly("waiting");
    }

    @Test
    void changesMovesAndTakesBackCards() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        take("waiting");
        take("happy");
        take("nurse");
        take("happy");
        assertThat(cards()).containsExactly("waiting", "happy", "nurse");

        journey.cards().moveTo(0);
        assertThat(cards()).containsExactly("happy", "waiting", "nurse");
        assertThat(journey.cards().held().card()).isEqualTo("happy");
        journey.cards().change(journey.cards().held().placed(Optional.of(Scale.GOING_WELL)));
        assertThat(journey.told().pictures().getFirst().scale()).contains(Scale.GOING_WELL);

        journey.putBack(0);
        assertThat(cards()).containsExactly("waiting", "nurse");
        assertThat(journey.screen()).isEqualTo(Screen.CARDS);
    }

    @Test
    void keepsACardWithTooManyWordsFromBeingSent() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        take("waiting");
        journey.cards().change(journey.cards().held().saying("word ".repeat(51)));

        assertThat(journey.next()).containsExactly(Problem.PICTURE_TOO_LONG);
        journey.back();
        assertThat(journey.next()).containsExactly(Problem.PICTURE_TOO_LONG);
    }

    @Test
    void saysWhatEachCardSaidInTheLanguageOfTelling() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        take("waiting");
        journey.cards()
                .change(journey.cards()
                        .held()
                        .placed(Optional.of(Scale.SOMETIMES))
                        .saying("Long."));

        journey.speak(Language.POLISH);
        var story =
                journey.story(NOON, key -> "<" + key + ">", new Consent(NOON.instant(), Journey.CONSENT_WORDING, true));

        assertThat(story.channel()).isEqualTo(Channel.PICTURES);
        assertThat(story.narrative()).isEqualTo("<card.waiting> — <scale.sometimes>. „Long.”");
    }

    @Test
    void countsAStoryWithoutAnyCardAsToldInWords() {
        journey.tellIn(Channel.PICTURES);
        journey.tell(aFewWords());

        var story = journey.story(NOON, key -> key, new Consent(NOON.instant(), Journey.CONSENT_WORDING, true));

        assertThat(story.channel()).isEqualTo(Channel.WORDS);
    }

    @Test
    void comesBackFromACardToWhereItWasTakenAndNotToAGroupSeenBefore() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        take("waiting");
        journey.next();
        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);

        journey.hold(0);
        journey.back();

        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
    }

    @Test
    void takesNoCardTooManyWhereverItIsOffered() {
        var cards = Cards.all();
        cards.stream().limit(Story.MOST_PICTURES).forEach(journey.cards()::toggle);
        var another = cards.get(Story.MOST_PICTURES);

        assertThat(journey.cards().toggle(another)).containsExactly(Problem.TOO_MANY_PICTURES);
        assertThat(journey.take(another)).containsExactly(Problem.TOO_MANY_PICTURES);
        assertThat(journey.told().pictures()).hasSize(Story.MOST_PICTURES);
        assertThat(journey.cards().toggle(cards.getFirst())).isEmpty();
        assertThat(journey.cards().toggle(another)).isEmpty();
    }

    @Test
    void comesBackToTheReviewFromACardThatWasChanged() {
        journey.tellIn(Channel.PICTURES);
        goTo(Screen.PICTURES);
        take("waiting");
        goTo(Screen.REVIEW);

        journey.change(Screen.PICTURES);
        journey.hold(0);
        journey.next();
        assertThat(journey.screen()).isEqualTo(Screen.PICTURES);
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.REVIEW);
    }

    @Test
    void takesAThousandWordsAndNotOneMore() {
        goTo(Screen.WORDS);

        journey.tell(story("word ".repeat(1_001)));
        assertThat(journey.next()).containsExactly(Problem.TOO_MANY_WORDS);
        assertThat(journey.told().story()).hasSize(5_005);

        journey.tell(story("word ".repeat(1_000)));
        assertThat(journey.next()).isEmpty();
    }

    @Test
    void needsNothingButThatSomethingWasTold() {
        goTo(Screen.QUESTIONS);

        assertThat(journey.next()).containsExactly(Problem.NOTHING_TOLD);

        journey.tell(new Told("", "", "", "Cold."));
        assertThat(journey.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "not-an-address,,,                EMAIL",
        "a@b,,,                           EMAIL",
        ",ML99,,                          POSTCODE",
        ",,ab,                            USERNAME_SYNTAX",
        ",,has space,                     USERNAME_SYNTAX",
        ",,wren1952,                      USERNAME_AGE",
        ",,aged47wren,                    USERNAME_AGE",
        "nobody@example.org,,nobody47,    USERNAME_PART_OF_EMAIL",
        "no.body@example.org,,xbody47,    USERNAME_PART_OF_EMAIL"
    })
    void saysWhichContactDetailIsWrong(String email, String postcode, String username, Problem expected) {
        journey.tell(aFewWords());
        goTo(Screen.CONTACT);

        journey.reachBy(new Reach(orEmpty(email), orEmpty(postcode), orEmpty(username)));

        assertThat(journey.next()).containsExactly(expected);
        assertThat(journey.screen()).isEqualTo(Screen.CONTACT);
    }

    @Test
    void takesContactDetailsInAnyCaseAndSpacing() {
        journey.tell(aFewWords());
        goTo(Screen.CONTACT);

        journey.reachBy(new Reach(" nobody@example.org ", "ml1 1ab", "monocerosre47"));

        assertThat(journey.next()).isEmpty();
        assertThat(journey.reach().contact().postcode().orElseThrow().value()).isEqualTo("ML1 1AB");
        assertThat(journey.reach().contact().email().orElseThrow().value()).isEqualTo("nobody@example.org");
    }

    @Test
    void comesBackToTheReviewAfterAChange() {
        journey.tell(aFewWords());
        goTo(Screen.REVIEW);

        journey.change(Screen.ABOUT);
        journey.introduce(new Person(Teller.FRIEND, ""));
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.REVIEW);
        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.CONTACT);
    }

    @Test
    void asksForTheDeclarationWhenAHelperIsAddedAtTheReview() {
        journey.tell(aFewWords());
        goTo(Screen.REVIEW);

        journey.change(Screen.HELPER);
        journey.assist(Assistance.by(Helper.STAFF));
        journey.next();
        assertThat(journey.screen()).isEqualTo(Screen.DECLARATION);
        journey.back();
        journey.back();

        assertThat(journey.screen()).isEqualTo(Screen.REVIEW);
        assertThat(journey.problems()).containsExactly(Problem.NOT_DECLARED);
    }

    @Test
    void findsAtTheReviewThatEverythingWasTakenBack() {
        journey.tell(aFewWords());
        goTo(Screen.REVIEW);

        journey.change(Screen.WORDS);
        journey.tell(Told.NOTHING);
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.REVIEW);
        assertThat(journey.problems()).containsExactly(Problem.NOTHING_TOLD);
    }

    @Test
    void takesStaffOnBehalfBackWhenNoStaffHelps() {
        journey.assist(declared(Helper.STAFF));
        journey.introduce(new Person(Teller.STAFF_ON_BEHALF, ""));

        journey.assist(Assistance.NONE);

        assertThat(journey.person().teller()).isEqualTo(Teller.NOT_SAID);
    }

    @Test
    void allowsMoreTimeForTypingAndMostWithAHelper() {
        var times = new IdleTimes(
                Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(60));
        assertThat(journey.idleTime(times)).isEqualTo(times.normal());

        goTo(Screen.WORDS);
        assertThat(journey.idleTime(times)).isEqualTo(times.typing());

        journey.assist(Assistance.by(Helper.CARER));
        assertThat(journey.idleTime(times)).isEqualTo(times.helped());
    }

    @ParameterizedTest
    @EnumSource
    void allowsTimeForTypingOnlyWhereThereIsAFieldToTypeIn(Screen screen) {
        var typing = Set.of(Screen.PROMPT, Screen.CARD, Screen.WORDS, Screen.QUESTIONS, Screen.CONTACT);

        assertThat(screen.takesTyping()).isEqualTo(typing.contains(screen));
    }

    @Test
    void changesNothingFromAnywhereButTheReview() {
        assertThatThrownBy(() -> journey.change(Screen.WORDS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void becomesAStoryWithEveryField() {
        journey.assist(new Assistance(Optional.of(Helper.VOLUNTEER), Set.of(Support.TYPING), true));
        journey.concern(List.of(HOME_CARE));
        journey.tell(new Told("I came early.", "Warm.", "The wait.", "Seen."));
        journey.introduce(new Person(Teller.CARER, "65 or over"));
        journey.reachBy(new Reach("nobody@example.org", "ML1 1AB", "wrenab12"));

        var story = journey.story(NOON, key -> key, new Consent(NOON.instant(), Journey.CONSENT_WORDING, true));

        assertThat(story.id()).isEqualTo(journey.id());
        assertThat(story.help()).isEqualTo(new Help.Helped(Helper.VOLUNTEER, Set.of(Support.TYPING), true));
        assertThat(story.services()).containsExactly(HOME_CARE);
        assertThat(story.text().text()).isEqualTo("I came early.");
        assertThat(story.answers().felt().text()).isEqualTo("Seen.");
        assertThat(story.teller()).isEqualTo(Teller.CARER);
        assertThat(story.ageBand()).isEqualTo("65 or over");
        assertThat(story.contact().username().orElseThrow().value()).isEqualTo("wrenab12");
        assertThat(story.toldAt()).isEqualTo(NOON.instant());
    }

    @Test
    void takesHostileTextAsItIs() {
        var hostile =
                "<script>alert(1)</script>'; DROP TABLE story; -- \u202Egnp.exe \u0000\u0007 \uD83D\uDE00 مرحبا \uD800";

        journey.tell(story(hostile));
        var story = journey.story(NOON, key -> key, new Consent(NOON.instant(), Journey.CONSENT_WORDING, true));

        assertThat(story.text().text())
                .isEqualTo("<script>alert(1)</script>'; DROP TABLE story; -- gnp.exe  \uD83D\uDE00 مرحبا");
    }

    private void goTo(Screen screen) {
        while (journey.screen() != screen) {
            assertThat(journey.next()).isEmpty();
        }
    }

    private void take(String card) {
        var taken = Cards.find(card).orElseThrow();
        journey.lookAt(taken.group());
        journey.take(taken);
    }

    private List<String> cards() {
        return journey.told().pictures().stream().map(ChosenCard::card).toList();
    }

    private static Assistance declared(Helper helper) {
        return new Assistance(Optional.of(helper), Set.of(), true);
    }

    private static Told aFewWords() {
        return new Told("I came early and waited.", "", "", "");
    }

    private static Told story(String text) {
        return new Told(text, "", "", "");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
