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
 */
public record Answer(
        List<String> values,
        String text,
        @Nullable String by,
        @Nullable Instant at,
        boolean changed) {

    public static final Answer NOTHING = new Answer(List.of(), "", null, null, false);

    public Answer {
        values = List.copyOf(values);
    }

    public static Answer of(List<String> values) {
        return new Answer(values, "", null, null, false);
    }

    public static Answer of(String text) {
        return new Answer(List.of(), text, null, null, false);
    }

    public boolean isConfirmed() {
        return by != null;
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    Answer confirmed(String person, Instant moment, Answer suggested) {
        boolean differs = !values.equals(suggested.values) || !text.equals(suggested.text);
        return new Answer(values, text, person, moment, differs);
    }

    /** The same, to be confirmed again. */
    Answer open() {
        return new Answer(values, text, null, null, false);
    }

    /** Nothing of what it is. */
    @Override
    public String toString() {
        return isConfirmed() ? "Answer[confirmed]" : "Answer[open]";
    }
}
