package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.HashMap;
import java.util.Map;

/** Values with their names; those that stay as they are, are not drawn anew. */
final class NamedValues extends DescriptionList {

    private final Map<String, Description> values = new HashMap<>();

    NamedValues() {
        addClassName("numbers");
    }

    /** @param name the message that names it */
    void show(String name, String value) {
        values.computeIfAbsent(name, this::added).setText(value);
    }

    private Description added(String name) {
        var value = new Description();
        add(new Term(getTranslation(name)), value);
        return value;
    }
}
