package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.storycorner.story.Words;

/** Text fields that reach the box while somebody types, and remember nothing in the browser. */
final class Fields {

    /** Milliseconds of typing after which the box has seen it: well within the second that a crash may cost. */
    private static final int SEEN_AFTER = 500;

    private static final String PART = "data-part-of-story";

    private Fields() {}

    /**
     * A field for one part of the story.
     *
     * @param part as {@link org.storycorner.kiosk.Told#with} knows it
     */
    static TextArea part(String part, String label, String value, Frame frame, Consumer<String> told) {
        var area = area(label, value, frame, told);
        area.getElement().setAttribute(PART, part);
        return area;
    }

    /** @param told gets what stands in the field, at the latest {@value #SEEN_AFTER} ms after it was typed */
    private static TextArea area(String label, String value, Frame frame, Consumer<String> told) {
        var area = new TextArea(label);
        area.setAutocomplete(Autocomplete.OFF);
        area.setAutocorrect(false);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(SEEN_AFTER);
        area.setWidthFull();
        area.setValue(value);
        var hints = new HintLines(value);
        area.setHelperComponent(hints);
        area.addValueChangeListener(change -> {
            hints.show(area.getValue());
            if (!change.isFromClient()) {
                return;
            }
            if (Words.fits(change.getValue())) {
                frame.say(List.of());
                told.accept(change.getValue());
            } else {
                area.setValue(change.getOldValue());
                frame.say(List.of(frame.getTranslation("problem.far-too-much")));
            }
        });
        return area;
    }

    /** A field of one line; what is not told in it bears a name that no part of the story has. */
    static TextField line(String part, String label, String value, int mostCharacters, Consumer<String> told) {
        var field = new TextField(label);
        field.getElement().setAttribute(PART, part);
        field.setAutocomplete(Autocomplete.OFF);
        field.setAutocorrect(false);
        field.setMaxLength(mostCharacters);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SEEN_AFTER);
        field.setWidthFull();
        field.setValue(value);
        field.addValueChangeListener(change -> told.accept(change.getValue()));
        return field;
    }
}
