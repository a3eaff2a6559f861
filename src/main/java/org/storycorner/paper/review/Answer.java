package org.storycorner.paper.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one place of a form, in a person's opinion.
 *
 * @param values of the boxes that are ticked
 * @param text as it was typed
 * @param by who confirmed it; null until somebody did
 * @param at when that was; null until then
 * @param changed whether it is another than the machine's
 * @param seenOn the pages on which it stood when it was confirmed; null where that is not known
 * @param crop SHA-256 of the picture that was looked at; null where there was none
 * @param lines what was typed at each written line, where the text was typed so; else null
 */
public record Answer(
        List<String> values,
        String text,
        @Nullable String by,
        @Nullable Instant at,
        boolean changed,
        @Nullable List<Integer> seenOn,
        @Nullable String crop,
        @Nullable List<String> lines) {

    public static final Answer NOTHING = new Answer(List.of(), "", null, null, false, null, null, null);

    public Answer {
        values = List.copyOf(values);
        seenOn = seenOn == null ? null : List.copyOf(seenOn);
        lines = lines == null ? null : List.copyOf(lines);
    }

    public static Answer of(List<String> values) {
        return new Answer(values, "", null, null, false, null, null, null);
    }

    public static Answer of(String text) {
        return new Answer(List.of(), text, null, null, false, null, null, null);
    }

    static Answer of(String text, List<String> lines) {
        return new Answer(List.of(), text, null, null, false, null, null, lines);
    }

    public boolean isConfirmed() {
        return by != null;
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Confirmed by this person, who has seen where the question stands, in the picture with this hash. */
    Answer confirmed(String person, Instant moment, Question question, @Nullable String picture) {
        var suggested = question.suggested();
        boolean differs = !values.equals(suggested.values) || !text.equals(suggested.text);
        return new Answer(values, text, person, moment, differs, pages(question), picture, lines);
    }

    /** The same where there is no question. */
    Answer confirmed(String person, Instant moment) {
        return new Answer(values, text, person, moment, false, null, null, lines);
    }

    /** The same; to be confirmed again when the question stands on a page by now that nobody has seen. */
    Answer to(Question question) {
        return seenOn == null || seenOn.containsAll(pages(question)) ? this : open();
    }

    private static List<Integer> pages(Question question) {
        return question.spots().stream().map(Spot::page).distinct().toList();
    }

    /** The same, to be confirmed again. */
    Answer open() {
        return new Answer(values, text, null, null, false, null, null, lines);
    }

    /** Nothing of what it is. */
    @Override
    public String toString() {
        return isConfirmed() ? "Answer[confirmed]" : "Answer[open]";
    }
}
