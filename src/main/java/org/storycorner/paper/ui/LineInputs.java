package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.storycorner.paper.review.Spot;
import org.storycorner.paper.review.WrittenLines;
import org.storycorner.story.Words;

/** The lines of a text, each below its picture; what is free between them is shown small. Enter leads from line to line. */
final class LineInputs extends Div {

    private final String label;
    private final Consumer<List<String>> changed;
    private final List<TextField> fields = new ArrayList<>();

    /** Where the picture of a line comes from. */
    @FunctionalInterface
    interface Pictures {
        /**
         * The picture of this place.
         *
         * @param name what a person who can't see it is told
         */
        Component of(Spot spot, String name);
    }

    /**
     * All of them.
     *
     * @param typed what stands at each written line so far
     * @param changed is told of all lines at each change, while somebody types as well
     */
    LineInputs(
            WrittenLines lines, List<String> typed, String label, Pictures pictures, Consumer<List<String>> changed) {
        this.label = label;
        this.changed = changed;
        addClassName("line-inputs");
        for (var strip : lines.strips()) {
            add(strip.isWritten() ? line(strip, typed, pictures) : free(strip, pictures));
        }
    }

    /** Those in which nothing stands, from 1. */
    List<Integer> empty() {
        return IntStream.range(0, fields.size())
                .filter(at -> fields.get(at).getValue().isBlank())
                .mapToObj(at -> at + 1)
                .toList();
    }

    /** Brings whoever types to this line, from 1. */
    void goTo(int line) {
        fields.get(line - 1).focus();
    }

    /** @param direction as in {@code dir} attributes */
    void writtenTo(String direction) {
        fields.forEach(field -> field.getElement().getParent().setAttribute("dir", direction));
    }

    private Div line(WrittenLines.Strip strip, List<String> typed, Pictures pictures) {
        int at = fields.size();
        var field = TypedField.of(new TextField());
        field.setAriaLabel(getTranslation("paper-review.line", label, at + 1, typed.size()));
        field.setValue(typed.get(at));
        // All of them together are no more than a text may be.
        field.setMaxLength(Words.MOST_CHARACTERS / 2 / typed.size());
        field.setWidthFull();
        field.getElement()
                .setAttribute("data-line", String.valueOf(at + 1))
                .setAttribute("data-page", String.valueOf(strip.page()));
        fields.add(field);
        var line = new Div(pictures.of(strip.spot(), getTranslation("paper-review.line.picture", at + 1)), field);
        line.addClassName("line");
        mark(line, field, strip);
        field.addValueChangeListener(change -> {
            mark(line, field, strip);
            changed.accept(fields.stream().map(TextField::getValue).toList());
        });
        return line;
    }

    /** The machine's words look like the machine's until somebody has put them right. */
    private static void mark(Div line, TextField field, WrittenLines.Strip strip) {
        boolean isRead = !strip.read().isEmpty() && field.getValue().equals(strip.read());
        line.setClassName("suggested", isRead);
    }

    private Div free(WrittenLines.Strip strip, Pictures pictures) {
        var picture = pictures.of(strip.spot(), getTranslation("paper-review.free-lines.picture", label));
        var free = new Div(picture, new Paragraph(getTranslation("paper-review.free-lines")));
        free.addClassName("free-lines");
        return free;
    }
}
