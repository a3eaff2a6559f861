package org.storycorner.browser;

import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways through the journey that several tests take. */
final class Storyteller {

    static final String SHORT_STORY = "I came early. The nurse had time for me.";

    private Storyteller() {}

    /** Exactly this many invented words, each different, so that a lost or doubled one shows. */
    static String storyOf(int words) {
        return IntStream.rangeClosed(1, words)
                .mapToObj(number -> "word" + number)
                .collect(Collectors.joining(" "));
    }

    /** From Welcome to the empty story, alone. */
    static Tablet toTheStory(Tablet tablet) {
        return to(tablet, "Write it", "words");
    }

    /** From Welcome, alone, along one way of telling to the screen on which it begins. */
    static Tablet to(Tablet tablet, String way, String screen) {
        tablet.tap("Start")
                .sees("way")
                .tapTile(way)
                .sees("helper")
                .tapTile("No, just me")
                .sees("service");
        return tablet.tapTile("Example Home Care").sees(screen);
    }

    /** From Welcome to the thank-you, alone, in the language of these words. */
    static void tell(Tablet tablet, ResourceBundle words) {
        tablet.tap(words.getString("action.start")).sees("way");
        tablet.tapTile(words.getString("way.words")).sees("helper");
        tablet.tapTile(words.getString("helper.none")).sees("service").tapTile("Example Home Care");
        tablet.sees("words").write(words.getString("words.label"), Storyteller.SHORT_STORY);
        tablet.tap(words.getString("action.next")).sees("questions");
        tablet.tap(words.getString("action.skip")).sees("about");
        tablet.tap(words.getString("action.skip")).sees("contact");
        tablet.tap(words.getString("action.next")).sees("review");
        tablet.tick(words.getString("review.consent"))
                .tap(words.getString("review.send"))
                .sees("thanks");
    }

    /** From Welcome to the review, alone, with this story and nothing else. */
    static Tablet toTheReview(Tablet tablet, String story) {
        toTheStory(tablet).write("Your story", story).tap("Next").sees("questions");
        tablet.tap("Skip this").sees("about").tap("Skip this").sees("contact");
        return tablet.tap("Next").sees("review");
    }

    /** From the review to the thank-you; the story's reference. */
    static String send(Tablet tablet) {
        tablet.tick("Yes, I agree. Pass on my story.").tap("Send my story").sees("thanks");
        return tablet.text("[data-reference]");
    }
}
