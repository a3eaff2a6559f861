package org.storycorner.kiosk;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.pictures.Card;
import org.storycorner.story.Answers;
import org.storycorner.story.Story;
import org.storycorner.story.Words;

/** The pictures and words of the story and the answers to the three questions, as typed: they may still be too many. */
public record Told(
        List<ChosenCard> pictures, List<BearAnswer> bear, String story, String good, String better, String felt) {

    public static final Told NOTHING = new Told("", "", "", "");

    public Told {
        pictures = List.copyOf(pictures);
        bear = List.copyOf(bear);
    }

    /** Told in words alone. */
    public Told(String story, String good, String better, String felt) {
        this(List.of(), List.of(), story, good, better, felt);
    }

    public Told withPictures(List<ChosenCard> chosen) {
        return new Told(chosen, bear, story, good, better, felt);
    }

    public Told withStory(String typed) {
        return new Told(pictures, bear, typed, good, better, felt);
    }

    public Told withGood(String typed) {
        return new Told(pictures, bear, story, typed, better, felt);
    }

    public Told withBetter(String typed) {
        return new Told(pictures, bear, story, good, typed, felt);
    }

    public Told withFelt(String typed) {
        return new Told(pictures, bear, story, good, better, typed);
    }

    /** What was told Bear at this turn; an empty answer when nothing was. */
    public BearAnswer answer(BearTurn turn) {
        return bear.stream()
                .filter(answer -> answer.turn().equals(turn))
                .findFirst()
                .orElseGet(() -> BearAnswer.none(turn));
    }

    /** The same with this answer to Bear in place of the earlier one. */
    Told with(BearAnswer answer) {
        var others = bear.stream().filter(other -> !other.turn().equals(answer.turn()));
        var answers = Stream.concat(others, Stream.of(answer))
                .filter(one -> !one.isEmpty())
                .sorted(Comparator.comparing(BearAnswer::turn))
                .toList();
        return new Told(pictures, answers, story, good, better, felt);
    }

    /** How many pictures Bear was shown. */
    int bearPictures() {
        return bear.stream().mapToInt(answer -> answer.cards().size()).sum();
    }

    public boolean isEmpty() {
        return bear.isEmpty() && pictures.isEmpty() && storyWords().isEmpty() && !hasAnswers();
    }

    public boolean hasAnswers() {
        return !(good.isBlank() && better.isBlank() && felt.isBlank());
    }

    /** The same with these words in the part that the screens know by this name; as it is when there is no such part. */
    public Told with(String part, String words) {
        return switch (part) {
            case "story" -> withStory(words);
            case "good" -> withGood(words);
            case "better" -> withBetter(words);
            case "felt" -> withFelt(words);
            default ->
                BearTurn.ofPart(part)
                        .map(turn -> with(answer(turn).saying(words)))
                        .orElseGet(() -> withCardWords(part, words));
        };
    }

    private Told withCardWords(String part, String words) {
        return withPictures(pictures.stream()
                .map(card -> card.part().equals(part) ? card.saying(words) : card)
                .toList());
    }

    public boolean shows(Card card) {
        return pictures.stream().anyMatch(chosen -> chosen.shows(card));
    }

    /** How many words the story has, what was said to its pictures and to Bear included. */
    public int count() {
        return Story.count(storyWords(), pictures.stream().map(ChosenCard::ownWords))
                + bear.stream().mapToInt(BearAnswer::count).sum();
    }

    /** More than a story holds; what was told Bear and the words of their own become one text. */
    boolean isTooLong() {
        int characters = story.length()
                + bear.stream().mapToInt(answer -> answer.words().length()).sum();
        return count() > Story.MOST_WORDS || (!bear.isEmpty() && characters > Words.MOST_CHARACTERS / 2);
    }

    /** What was told Bear, question by question. */
    public String bearText(UnaryOperator<String> messages, String language) {
        return bear.stream().map(answer -> answer.asText(messages, language)).collect(Collectors.joining("\n\n"));
    }

    /** All that goes into the story's text: what was told Bear, and the words of its own. */
    Words text(UnaryOperator<String> messages, String language) {
        return Words.of(Stream.of(bearText(messages, language), story)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n")));
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
