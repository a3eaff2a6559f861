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

    /** The same with these words in the part that the screens know by this name; as it is when there is no such part. */
    public Told with(String part, String words) {
        return switch (part) {
            case "story" -> new Told(words, good, better, felt);
            case "good" -> new Told(story, words, better, felt);
            case "better" -> new Told(story, good, words, felt);
            case "felt" -> new Told(story, good, better, words);
            default -> this;
        };
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
