package org.storycorner.measure.paper;

import java.util.ArrayList;
import java.util.List;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReading;

/** What came of reading fields of boxes for characters. */
public final class CharacterTally {

    private final List<Seen> boxes = new ArrayList<>();
    private int fields;
    private int suggested;
    private int wronglySuggested;

    /** One box: what was written there, and the best guess with its probability; none of it where none was made. */
    record Seen(char truth, char guess, double probability) {
        boolean isRight() {
            return truth == guess;
        }
    }

    /** Only of this field. */
    void add(SpelledPage truth, PageReading reading, String id) {
        var text = truth.texts().get(id);
        for (var field : reading.fields()) {
            if (field instanceof FieldReading.Characters characters
                    && characters.id().equals(id)
                    && text != null) {
                add(text, characters);
            }
        }
    }

    private void add(String text, FieldReading.Characters read) {
        for (int place = 0; place < text.length(); place++) {
            var guesses = read.cells().get(place).guesses();
            boxes.add(
                    guesses.isEmpty()
                            ? new Seen(text.charAt(place), ' ', 0)
                            : new Seen(
                                    text.charAt(place),
                                    guesses.getFirst().character(),
                                    guesses.getFirst().probability()));
        }
        fields++;
        if (!read.suggestion().isEmpty()) {
            suggested++;
            wronglySuggested += read.suggestion().replace(" ", "").equals(text) ? 0 : 1;
        }
    }

    void add(CharacterTally other) {
        boxes.addAll(other.boxes);
        fields += other.fields;
        suggested += other.suggested;
        wronglySuggested += other.wronglySuggested;
    }

    List<Seen> boxes(boolean digits) {
        return boxes.stream()
                .filter(box -> Character.isDigit(box.truth()) == digits)
                .toList();
    }

    /** The share of boxes of digits, or of letters, whose best guess is right, whatever its probability. */
    public double right(boolean digits) {
        var some = boxes(digits);
        return (double) some.stream().filter(Seen::isRight).count() / some.size();
    }

    /** Boxes whose best guess is at least so probable. */
    List<Seen> from(double probability) {
        return boxes.stream().filter(box -> box.probability() >= probability).toList();
    }

    public int boxes() {
        return boxes.size();
    }

    public int fields() {
        return fields;
    }

    public int suggested() {
        return suggested;
    }

    public int wronglySuggested() {
        return wronglySuggested;
    }
}
