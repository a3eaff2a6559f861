package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.HasAutocomplete;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field of which the box knows what is typed while somebody types, and all of it when they leave the field. */
final class TypedField {

    private static final int SEEN_AFTER = 500;

    private TypedField() {}

    static <F extends Component & HasValueChangeMode & HasAutocomplete> F of(F field) {
        field.setAutocomplete(Autocomplete.OFF);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SEEN_AFTER);
        // Any event that does not wait takes along what does: a link to another page alone would overtake the last
        // letters.
        field.getElement().addEventListener("change", left -> {});
        return field;
    }
}
