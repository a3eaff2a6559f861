package org.storycorner.kiosk;

import java.util.List;
import org.storycorner.pictures.Card;
import org.storycorner.story.Answers;
import org.storycorner.story.Story;
import org.storycorner.story.Words;

/** The pictures and words of the story and the answers to the three questions, as typed: they may still be too many. */
public record Told(List<ChosenCard> pictures, String story, String good, String better, String felt) {

    public static final Told NOTHING = new Told("", "", "", "");

    public Told {
        pictures = List.copyOf(pictures);
    }

    /** Told in words alone. */
    public Told(String story, String good, String better, String felt) {
        this(List.of(), story, good, better, felt);
    }

    public Told withPictures(List<ChosenCard> chosen) {
        return new Told(chosen, story, good, better, felt);
    }

    public Told withStory(String typed) {
        return new Told(pictures, typed, good, better, felt);
    }

    public Told withGood(String typed) {
        return new Told(pictures, story, typed, better, felt);
    }

    public Told withBetter(String typed) {
        return new Told(pictures, story, good, typed, felt);
    }

    public Told withFelt(String typed) {
        return new Told(pictures, story, good, better, typed);
    }

    public boolean isEmpty() {
        return pictures.isEmpty() && storyWords().isEmpty() && !hasAnswers();
    }

    public boolean hasAnswers() {
        return !(good.isBlank() && better.isBlank() && felt.isBlank());
    }

    public boolean shows(Card card) {
        return pictures.stream().anyMatch(chosen -> chosen.shows(card));
    }

    /** How many words the story has, its pictures included. */
    int count() {
        return Story.count(storyWords(), pictures.stream().map(ChosenCard::ownWords));
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
