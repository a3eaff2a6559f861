package org.storycorner.kiosk;

import org.storycorner.story.Answers;
import org.storycorner.story.Words;

/** The words of the story and of the three questions, as typed: they may still be too many. */
public record Told(String story, String good, String better, String felt) {

    public static final Told NOTHING = new Told("", "", "", "");

    public boolean isEmpty() {
        return storyWords().isEmpty() && !hasAnswers();
    }

    public boolean hasAnswers() {
        return !(good.isBlank() && better.isBlank() && felt.isBlank());
    }

    Words storyWords() {
        return Words.of(story);
    }

    Answers answers() {
        return new Answers(Words.of(good), Words.of(better), Words.of(felt));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Told[hidden]";
    }
}
