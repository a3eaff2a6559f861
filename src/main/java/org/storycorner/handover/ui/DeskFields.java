package org.storycorner.handover.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.storycorner.handover.FormField;
import org.storycorner.inclusion.Language;

/** The fields of Care Opinion's form, each with its copy button. The copying itself is done by {@code desk.js}. */
final class DeskFields extends Div {

    private final String language;

    /** {@code language} is the story's (BCP 47). */
    DeskFields(Iterable<FormField> fields, String language) {
        this.language = language;
        addClassName("desk-fields");
        fields.forEach(field -> add(field(field)));
        var said = new Div();
        said.addClassName("visually-hidden");
        said.setId("copied");
        said.getElement().setAttribute("role", "status");
        add(said);
    }

    private Component field(FormField field) {
        var name = getTranslation("desk.field." + field.kind().key());
        var frame = new Div(new H3(name));
        frame.addClassName("desk-field");
        frame.getElement().setAttribute("data-field", field.kind().key());
        if (field.isEmpty()) {
            var nothing =
                    new Paragraph(getTranslation("desk.empty." + field.kind().key()));
            nothing.addClassName("nothing");
            frame.add(nothing);
        } else {
            frame.add(value(field), copy(field, name));
        }
        return frame;
    }

    private Component value(FormField field) {
        var value = new Div(field.value());
        value.setId("field-" + field.kind().key());
        value.addClassName("told");
        if (field.kind().isTold()) {
            value.getElement().setAttribute("lang", language);
            value.getElement().setAttribute("dir", direction());
        }
        return value;
    }

    private NativeButton copy(FormField field, String name) {
        var copy = new NativeButton(getTranslation("desk.copy"));
        copy.addClassNames("big-button", "secondary", "copy");
        copy.getElement().setAttribute("type", "button");
        copy.getElement().setAttribute("aria-label", getTranslation("desk.copy.of", name));
        copy.getElement().setAttribute("data-copies", "field-" + field.kind().key());
        copy.getElement().setAttribute("data-copied", getTranslation("desk.copied"));
        copy.getElement().setAttribute("data-copied-of", getTranslation("desk.copied.of", name));
        copy.getElement().setAttribute("data-not-copied", getTranslation("desk.not-copied"));
        return copy;
    }

    private String direction() {
        var primary = Locale.forLanguageTag(language).getLanguage();
        return Language.ARABIC.tag().equals(primary) || Language.URDU.tag().equals(primary) ? "rtl" : "ltr";
    }
}
