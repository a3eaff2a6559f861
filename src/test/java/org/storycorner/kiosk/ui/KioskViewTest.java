package org.storycorner.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.storycorner.inclusion.OwnWordsPermits;
import org.storycorner.inclusion.Speech;
import org.storycorner.inclusion.Speeches;
import org.storycorner.queue.BoxSpace;
import org.storycorner.queue.MemoryStoryQueue;
import org.storycorner.queue.Rooms;
import org.storycorner.story.Channel;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Picture;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.venue.Venue;
import org.storycorner.venue.Venues;

/** Each screen of the journey: shows, moves on, goes back, skips. The box behind it is in memory. */
@SpringBootTest(classes = KioskViewTest.Box.class)
@ViewPackages(classes = KioskView.class)
class KioskViewTest extends SpringBrowserlessTest {

    private static final AtomicBoolean ROOM = new AtomicBoolean(true);
    private static final AtomicReference<Venue> VENUE = new AtomicReference<>(Venues.shipped());

    @Autowired
    private MemoryStoryQueue queue;

    @BeforeEach
    void open() {
        navigate(KioskView.class);
    }

    @AfterEach
    void makeRoom() {
        queue.becomeFull(false);
        ROOM.set(true);
        VENUE.set(Venues.shipped());
    }

    @Test
    void tellsAStoryWithNothingButWords() {
        tap("Start");
        tapTile("Write it");
        tapTile("No, just me");
        tapTile("Example Home Care");
        write("Your story", "I came early.");
        tap("Next");
        tap("Skip this");
        tap("Skip this");
        tap("Next");
        assertThat(screen()).isEqualTo("review");

        tick("Yes, I agree. Pass on my story.");
        tap("Send my story");

        assertThat(screen()).isEqualTo("thanks");
        var story = queue.open(queue.list(0, 100).getLast().id()).orElseThrow();
        assertThat(story.text().text()).isEqualTo("I came early.");
        assertThat(story.help()).isEqualTo(Help.ALONE);
        assertThat(story.teller()).isEqualTo(Teller.NOT_SAID);
        assertThat(story.contact().email()).isEmpty();
        assertThat(story.contact().username()).isPresent();
        assertThat(story.services()).extracting(service -> service.id()).containsExactly("example-home-care");
    }

    @Test
    void tellsAStoryWithNothingButPictures() {
        toTheGroups();
        tap("Feelings");
        assertThat(screen()).isEqualTo("cards");
        tap("Happy");
        assertThat(screen()).isEqualTo("card");
        assertThat(shown()).contains("Happy: how was it?", "going well", "sometimes", "not going well");
        tapTile("sometimes");
        tap("Next");
        tap("Skip this");
        tap("Next");
        assertThat(shown()).contains("Happy — sometimes.");

        tick("Yes, I agree. Pass on my story.");
        tap("Send my story");

        var story = queue.open(queue.list(0, 100).getLast().id()).orElseThrow();
        assertThat(story.channel()).isEqualTo(Channel.PICTURES);
        assertThat(story.narrative()).isEqualTo("Happy — sometimes.");
        assertThat(story.pictures()).extracting(Picture::card).containsExactly("happy");
    }

    @Test
    void countsTheWordsOfTheCardsToo() {
        toTheGroups();
        tap("Feelings");
        tap("Happy");
        write("A few words, if you like", words(40));
        tap("Next");
        tap("Back");
        tap("Add words");

        write("Your story", words(970));

        assertThat(shown()).contains("1,023 words. A story can have 1,000 words.");
        tap("Next");
        assertThat(shown()).contains("That is more than 1,000 words.");
    }

    @Test
    void showsNineCardsAtATimeAndMoreOfThem() {
        toTheGroups();
        tap("Feelings");
        assertThat(cards()).hasSize(9).contains("happy").doesNotContain("lonely");

        tap("More cards");
        assertThat(cards()).hasSize(9).contains("lonely").doesNotContain("happy");
        tap("More cards");

        assertThat(cards()).contains("happy");
    }

    @Test
    void findsThePageOfCardsAgainAfterACardWasTaken() {
        toTheGroups();
        tap("Feelings");
        tap("More cards");
        tap("Lonely");
        tap("Next");

        assertThat(screen()).isEqualTo("cards");
        assertThat(cards()).contains("lonely").doesNotContain("happy");
    }

    @Test
    void showsNoMoreCardsThanTheBrowserSaysThatFit() {
        toTheGroups();
        tap("Feelings");

        find(CardPages.class).single().hold(4);

        assertThat(cards()).hasSize(4).contains("happy");
        tap("More cards");
        assertThat(cards()).hasSize(4).doesNotContain("happy");
    }

    @Test
    void tellsBearSeveralPicturesWhereSomebodyLikes() {
        toBear();
        tap("More than one");
        tap("Nurse");
        tap("Doctor");
        assertThat(screen()).isEqualTo("prompt");
        tap("Next");
        tap("Home");
        for (int question = 0; question < 3; question++) {
            tap("Skip this");
        }
        tap("Anything else");
        write("Your words", "The biscuits.");
        tap("Next");
        tap("Anything else");
        write("Your words", "The garden.");
        tap("Next");
        tap("Finish");
        tap("Skip this");
        tap("Next");

        assertThat(parts())
                .containsExactly("review.bear", "review.service", "review.helper", "review.teller", "review.contact");
        assertThat(shown()).contains("Nurse.\nDoctor.", "The biscuits.", "The garden.");
    }

    @Test
    void leavesEachFeelingWhereItIsWhenOneIsTapped() {
        toTheServices();
        tapTile("I’m not sure");
        tap("Next");
        var happy = find(CardTile.class).withAttribute("data-card", "happy").single();

        test(happy).click();

        assertThat(find(CardTile.class).withAttribute("data-card", "happy").single())
                .isSameAs(happy);
        assertThat(happy.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void skipsTheScaleAndTakesACardBack() {
        toTheGroups();
        tap("Feelings");
        tap("Happy");
        tap("Next");
        tap("Sad");
        write("A few words, if you like", "At night.");
        tap("Take it back");

        assertThat(screen()).isEqualTo("cards");
        tap("Next");
        tap("Skip this");
        tap("Next");
        assertThat(shown()).contains("Happy.").doesNotContain("At night.");
    }

    @Test
    void goesNotOnFromThePicturesWithNothingTold() {
        toTheGroups();

        tap("Next");

        assertThat(screen()).isEqualTo("pictures");
        assertThat(shown()).contains("There is no story yet.");
    }

    @Test
    void saysCalmlyWhoCanHelpSomebodyWhoIsNotSafe() {
        toTheGroups();
        tap("Feelings");
        tap("I feel unsafe");

        assertThat(shown()).contains("Who can help you", "You can tell the staff here.", "999", "01632 960001");
        tap("Go on");

        assertThat(screen()).isEqualTo("card");
        assertThat(shown()).doesNotContain("Who can help you");
    }

    @Test
    void saysWhoCanHelpAlsoWhenNoMoreCardsFit() {
        toTheGroups();
        tap("What happened");
        take(9);
        tap("More cards");
        take(9);
        tap("Back");
        tap("Places");
        take(6);
        tap("Back");
        tap("Feelings");

        tap("I feel unsafe");

        assertThat(screen()).isEqualTo("cards");
        assertThat(shown()).contains("Who can help you", "999");
    }

    @Test
    void mixesPicturesIntoAStoryInWords() {
        toTheServices();
        tapTile("Example Home Care");
        write("Your story", "I came early.");
        tap("Add pictures");
        tap("Places");
        tap("Toilet");
        tap("Next");
        tap("Next");
        assertThat(screen()).isEqualTo("words");
        tap("Next");
        tap("Happy");
        tap("Next");
        tap("Skip this");
        tap("Next");

        assertThat(shown()).contains("I came early.", "Toilet.", "Happy.");
    }

    @Test
    void goesOnWithAHelperOnlyAfterTheDeclaration() {
        tap("Start");
        tapTile("Write it");
        tapTile("A volunteer");
        tick("They type for me");
        tap("Next");
        assertThat(screen()).isEqualTo("declaration");

        tick("I am the helper, and this is true.");
        tap("Next");

        assertThat(screen()).isEqualTo("service");
    }

    @Test
    void asksTheHelpedPersonWhetherTheseAreTheirWords() {
        tellWithAVolunteer();
        tick("Yes, I agree. Pass on my story.");
        tap("Send my story");
        assertThat(screen()).isEqualTo("review");

        tick("Yes, these are my words.");
        tap("Send my story");

        assertThat(screen()).isEqualTo("thanks");
        var story = queue.open(queue.list(0, 100).getLast().id()).orElseThrow();
        assertThat(story.help()).isInstanceOfSatisfying(Help.Helped.class, help -> {
            assertThat(help.by()).isEqualTo(Helper.VOLUNTEER);
            assertThat(help.how()).containsExactly(Support.TYPING);
            assertThat(help.declared()).isTrue();
        });
        assertThat(story.consent().ownWords()).isTrue();
    }

    @Test
    void showsStaffTheRuleWithTodaysFigure() {
        tap("Start");
        tapTile("Write it");
        tapTile("A member of staff");

        assertThat(shown()).contains("no more than 5 in 100 stories");
    }

    @Test
    void tellsAboutTheOnlyServiceAndHoldsItToTheRuleByItself() {
        VENUE.set(Venues.written("""
                name: Small Example Hall
                services:
                  - id: example-befriending
                    name: Example Befriending
                    description: Visits and walks.
                ageBands: []
                helpNumbers: []
                pxPerMm: 3.78
                paperForms: Beside the door.
                staffShare:
                  most: 20
                  per: service
                """));
        tap("Start");
        tap("Start again");
        tap("Start");
        tapTile("Write it");
        tapTile("A member of staff");
        assertThat(shown())
                .contains("no more than 20 in 100 stories of each service")
                .contains("Example Befriending", "So far: 0 of 0.");

        tick("I am the helper, and this is true.");
        tap("Next");
        tapTile("Example Befriending");
        write("Your story", "I came early.");
        tap("Next");
        tap("Skip this");
        tap("Skip this");
        tap("Next");
        tick("Yes, these are my words.");
        tick("Yes, I agree. Pass on my story.");
        tap("Send my story");
        assertThat(screen()).isEqualTo("thanks");

        tap("Done");
        tap("Start");
        tapTile("Write it");
        tapTile("A member of staff");
        assertThat(shown()).contains("So far: 1 of 1.");
    }

    @Test
    void takesSeveralServicesOrNone() {
        toTheServices();
        tap("More than one");
        tapTile("Example Home Care");
        tapTile("Example Day Centre");
        tap("Next");
        assertThat(screen()).isEqualTo("words");

        tap("Back");
        tapTile("I’m not sure");
        assertThat(screen()).isEqualTo("words");
    }

    @Test
    void changesAPartFromTheReviewAndComesBack() {
        tellWithAVolunteer();

        test(find(NativeButton.class)
                        .withAttribute("aria-label", "Change: What happened?")
                        .single())
                .click();
        assertThat(screen()).isEqualTo("words");
        write("Your story", "I came late.");
        tap("Next");

        assertThat(screen()).isEqualTo("review");
        assertThat(shown()).contains("I came late.");
    }

    @Test
    void marksAWrongAddressAndKeepsIt() {
        toTheServices();
        tapTile("I’m not sure");
        write("Your story", "I came early.");
        tap("Next");
        tap("Skip this");
        tapTile("I am a friend");

        var email = find(TextField.class).withLabel("E-mail").single();
        test(email).setValue("nobody@");
        tap("Next");

        assertThat(screen()).isEqualTo("contact");
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getValue()).isEqualTo("nobody@");
    }

    @Test
    void goesBackFromEachScreen() {
        tellWithAVolunteer();

        for (var screen :
                List.of("contact", "about", "questions", "words", "service", "declaration", "helper", "way")) {
            tap("Back");
            assertThat(screen()).isEqualTo(screen);
        }
    }

    @Test
    void leavesNothingBehindAtWelcomeWhenSomebodyGoesBackToIt() {
        toTheServices();
        tapTile("Example Home Care");
        write("Your story", "I came early.");
        tap("Back");
        tap("Back");
        tap("Back");
        assertThat(screen()).isEqualTo("way");

        tap("Back");
        assertThat(shown()).contains("Delete your story?");
        tap("Yes, delete it");
        assertThat(screen()).isEqualTo("welcome");

        toTheServices();
        tapTile("Example Home Care");
        assertThat(find(TextArea.class).withLabel("Your story").single().getValue())
                .isEmpty();
    }

    @Test
    void goesStraightBackToWelcomeWhenNothingWasTold() {
        tap("Start");

        tap("Back");

        assertThat(screen()).isEqualTo("welcome");
    }

    @Test
    void leadsToTheDeclarationThatIsMissing() {
        tellWithAVolunteer();
        test(find(NativeButton.class)
                        .withAttribute("aria-label", "Change: Who helped")
                        .single())
                .click();
        tapTile("A member of staff");
        tap("Back");
        tap("Back");
        tick("Yes, these are my words.");
        tick("Yes, I agree. Pass on my story.");

        tap("Send my story");

        assertThat(screen()).isEqualTo("declaration");
        tick("I am the helper, and this is true.");
        tap("Next");
        assertThat(screen()).isEqualTo("review");
    }

    @Test
    void saysThatTheStoryIsNotSavedYetAndSavesItLater() {
        tellWithAVolunteer();
        tick("Yes, these are my words.");
        tick("Yes, I agree. Pass on my story.");
        queue.becomeFull(true);
        tap("Send my story");
        assertThat(screen()).isEqualTo("review");
        assertThat(shown()).contains("Not saved yet.");

        queue.becomeFull(false);
        tap("Send my story");

        assertThat(screen()).isEqualTo("thanks");
    }

    @Test
    void startsNoStoryWhenTheBoxIsFull() {
        ROOM.set(false);

        tap("Start");

        assertThat(screen()).isEqualTo("welcome");
        assertThat(shown()).contains("Sorry, this box is full.");
        assertThat(find(NativeButton.class).withText("Start").exists()).isFalse();
    }

    @Test
    void goesOnWhenADraftCanNotBeSaved() {
        toTheServices();
        tapTile("I’m not sure");
        queue.becomeFull(true);

        write("Your story", "I came early.");
        assertThat(shown()).contains("The box can not save what you write just now.");
        tap("Next");

        assertThat(screen()).isEqualTo("questions");
        assertThat(shown()).contains("The box can not save what you write just now.");
        tap("Back");
        assertThat(find(TextArea.class).withLabel("Your story").single().getValue())
                .isEqualTo("I came early.");
        queue.becomeFull(false);
        write("Your story", "I came very early.");
        assertThat(shown()).doesNotContain("can not save");
    }

    @Test
    void deletesAStoryOnlyAfterAskingOnce() {
        long drafts = queue.status().drafts();
        tellWithAVolunteer();
        assertThat(queue.status().drafts()).isEqualTo(drafts + 1);

        tap("Not now");
        tap("No, keep it");
        assertThat(screen()).isEqualTo("review");
        tap("Not now");
        tap("Yes, delete it");

        assertThat(screen()).isEqualTo("welcome");
        assertThat(queue.status().drafts()).isEqualTo(drafts);
    }

    @Test
    void showsWhereUrgentHelpIsOnEachScreen() {
        tap("Need help now?");
        assertThat(shown()).contains("999", "111", "01632 960001");
        tap("Close");
        tap("Start");

        tap("Need help now?");
        assertThat(shown()).contains("999");
    }

    @Test
    void offersToReadWhereTheBoxHasAVoiceAndSaysHowLoud() {
        assertThat(kiosk("data-speaks")).isNotNull();
        assertThat(kiosk("data-volume")).isEqualTo("0.45");

        tap("Volume");
        tapTile("Very loud");
        assertThat(kiosk("data-volume")).isEqualTo("1.0");
        tap("Close");
        tap("Start");
        tap("Start again");

        assertThat(kiosk("data-volume")).isEqualTo("0.45");
    }

    @Test
    void readsThePersonsOwnWordsOnlyWhenTheyAgreed() {
        tellWithAVolunteer();
        assertThat(kiosk("data-own-words")).isNull();

        fire("others-may-hear");
        assertThat(shown()).contains("Others may hear.");
        tap("No, leave them out");
        assertThat(kiosk("data-own-words")).isEmpty();

        tap("Volume");
        tick("Read my own words too. Others may hear.");
        assertThat(kiosk("data-own-words")).isNotBlank();
        tap("Close");
        tap("Not now");
        tap("Yes, delete it");

        assertThat(kiosk("data-own-words")).isNull();
    }

    @Test
    void marksWhatThePersonWroteAndNothingElse() {
        tellWithAVolunteer();

        var own = find(Paragraph.class).withAttribute("data-own").all();

        assertThat(own).extracting(Paragraph::getText).contains("I came early.").allMatch(text -> !text.isBlank());
        assertThat(own).extracting(Paragraph::getText).doesNotContain("Left out", "Example Day Centre (invented)");
    }

    private String kiosk(String attribute) {
        return find(KioskView.class).single().getElement().getAttribute(attribute);
    }

    private void fire(String event) {
        var kiosk = find(KioskView.class).single().getElement();
        var node = kiosk.getNode();
        node.getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(kiosk, event, JacksonUtils.createObjectNode()));
    }

    private void toTheServices() {
        tap("Start");
        tapTile("Write it");
        tapTile("No, just me");
    }

    private void toTheGroups() {
        tap("Start");
        tapTile("Choose pictures");
        tapTile("No, just me");
        tapTile("Example Home Care");
        assertThat(screen()).isEqualTo("pictures");
    }

    private void toBear() {
        tap("Start");
        tapTile("With Bear");
        tapTile("No, just me");
        tapTile("Example Home Care");
        tap("Yes");
        assertThat(screen()).isEqualTo("prompt");
    }

    private List<String> parts() {
        return find(Section.class).withClassName("part").all().stream()
                .map(part -> part.getElement().getAttribute("data-part"))
                .toList();
    }

    private List<String> cards() {
        return find(NativeButton.class).withClassName("card-tile").all().stream()
                .map(card -> card.getElement().getAttribute("data-card"))
                .toList();
    }

    /** As many of the cards that are shown. */
    private void take(int number) {
        cards().stream().limit(number).forEach(card -> {
            test(find(NativeButton.class).withAttribute("data-card", card).single())
                    .click();
            tap("Next");
        });
    }

    private void tellWithAVolunteer() {
        tap("Start");
        tapTile("Write it");
        tapTile("A volunteer");
        tick("They type for me");
        tick("I am the helper, and this is true.");
        tap("Next");
        tapTile("Example Day Centre");
        write("Your story", "I came early.");
        tap("Next");
        tap("Skip this");
        tap("Skip this");
        tap("Next");
        assertThat(screen()).isEqualTo("review");
    }

    private static String words(int number) {
        return "word ".repeat(number).strip();
    }

    private String screen() {
        return find(Main.class).single().getElement().getAttribute("data-screen");
    }

    private String shown() {
        return find(KioskView.class).single().getElement().getTextRecursively();
    }

    private void tap(String name) {
        test(find(NativeButton.class)
                        .withCondition(button ->
                                button.getElement().getTextRecursively().equals(name))
                        .single())
                .click();
    }

    private void tapTile(String name) {
        test(find(NativeButton.class)
                        .withClassName("tile")
                        .withCondition(
                                tile -> tile.getElement().getTextRecursively().startsWith(name))
                        .single())
                .click();
    }

    private void tick(String name) {
        test(find(Checkbox.class).withLabel(name).single()).click();
    }

    private void write(String field, String text) {
        test(find(TextArea.class).withLabel(field).single()).setValue(text);
    }

    /** The kiosk's own beans over a queue in memory. */
    @Configuration
    @ComponentScan("org.storycorner.kiosk")
    static class Box {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        RandomGenerator random() {
            return new Random(7);
        }

        @Bean
        MemoryStoryQueue queue(Clock clock) {
            return new MemoryStoryQueue(clock);
        }

        @Bean
        BoxSpace space() {
            return Rooms.whenever(ROOM::get);
        }

        @Bean
        Speech speech() {
            return Speeches.speaking();
        }

        @Bean
        OwnWordsPermits permits() {
            return Speeches.permits();
        }

        @Bean
        Supplier<Venue> venue() {
            return VENUE::get;
        }
    }
}
