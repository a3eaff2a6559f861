package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.storycorner.paper.review.Spot;
import org.storycorner.paper.review.WrittenLines;

/** The lines of a text, each below its picture; what is free between them is shown small. Enter leads from line to line. */
final class LineInputs extends Div {

    /** Who types more at one line than stands there loses nothing. */
    private static final int LONGEST = 2000;

    private final List<TextField> fields = new ArrayList<>();

    /**
     * All of them.
     *
     * @param typed what stands at each written line so far
     * @param pictures of a place on the form
     * @param changed is told of all lines at each change, while somebody types as well
     */
    LineInputs(
            WrittenLines lines,
            List<String> typed,
            String label,
            Function<Spot, Component> pictures,
            Consumer<List<String>> changed) {
        addClassName("line-inputs");
        for (var strip : lines.strips()) {
            var picture = pictures.apply(strip.spot());
            add(strip.isWritten() ? line(picture, label, typed, changed) : free(picture));
        }
    }

    /** Brings whoever types to the first line that is empty; its number from 1. */
    Optional<Integer> goToEmpty() {
        var empty = fields.stream().filter(field -> field.getValue().isBlank()).findFirst();
        empty.ifPresent(TextField::focus);
        return empty.map(field -> fields.indexOf(field) + 1);
    }

    private Div line(Component picture, String label, List<String> typed, Consumer<List<String>> changed) {
        var field = TypedField.of(new TextField());
        int at = fields.size();
        field.setAriaLabel(getTranslation("paper-review.line", label, at + 1, typed.size()));
        field.setValue(typed.get(at));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.getElement().setAttribute("data-line", String.valueOf(at + 1)).setAttribute("dir", "auto");
        fields.add(field);
        field.addValueChangeListener(change ->
                changed.accept(fields.stream().map(TextField::getValue).toList()));
        var line = new Div(picture, field);
        line.addClassName("line");
        return line;
    }

    private Div free(Component picture) {
        var free = new Div(picture, new Paragraph(getTranslation("paper-review.free-lines")));
        free.addClassName("free-lines");
        return free;
    }
}
