package org.storycorner.story;

import java.util.Optional;

/**
 * One picture card of a story: what it shows, where the person put it and what they added to it.
 *
 * @param card the card's id in the catalogue
 * @param label what stood on the card, in the language of the story
 * @param placing empty when it was not put on the scale
 * @param words may be none
 */
public record Picture(String card, String label, Optional<Placing> placing, Words words) {

    /** Words beside one picture: a few, the story has its own place. */
    public static final int MOST_WORDS = 50;

    /** What a label and its place on the scale count as, whatever the language. */
    private static final int WORDS_OF_LABELS = 13;

    private static final int MOST_CHARACTERS = 100;

    public Picture {
        if (!card.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")) {
            throw new IllegalArgumentException("A card's id has 1 to 40 lower-case letters, digits and hyphens");
        }
        checkLabel(label);
        if (words.isMoreThan(MOST_WORDS)) {
            throw new IllegalArgumentException("A picture has at most " + MOST_WORDS + " words beside it");
        }
    }

    /** How much of a story's words a picture takes with these beside it: they and its labels. */
    public static int count(Words beside) {
        return beside.count() + WORDS_OF_LABELS;
    }

    /**
     * The picture as text, such as "Waiting — sometimes. ‘The chairs are hard.’"
     *
     * @param language BCP 47 tag of the story, for its punctuation
     */
    public String asText(String language) {
        return asText(label, placing.map(Placing::label).orElse(""), words, language);
    }

    /** The same of a picture that is not finished; {@code place} may be empty, and there may be too many words. */
    public static String asText(String label, String place, Words words, String language) {
        var marks = Punctuation.of(language);
        var sentence = place.isEmpty() ? label : label + " — " + place;
        return sentence + marks.stop() + (words.isEmpty() ? "" : marks.quoted(words.text()));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Picture[hidden]";
    }

    static void checkLabel(String label) {
        if (label.isBlank()
                || label.length() > MOST_CHARACTERS
                || !Words.of(label).text().equals(label)) {
            throw new IllegalArgumentException(
                    "A label has 1 to " + MOST_CHARACTERS + " characters, all of them printable");
        }
    }
}
