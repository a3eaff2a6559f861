package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** Whether the box brings its own keyboard, and how it minds hands that shake. */
class KeyboardForm implements SettingForm {

    private final Checkbox onScreen = new Checkbox();
    private final TextField guard = new TextField();
    private final Div fields = new Div(onScreen, guard);

    KeyboardForm() {
        fields.addClassName("setting-fields");
        onScreen.setLabel(fields.getTranslation("settings.keyboard.on-screen"));
        guard.setLabel(fields.getTranslation("settings.keyboard.repeat-guard"));
        guard.setHelperText(fields.getTranslation("settings.keyboard.repeat-guard.help"));
    }

    @Override
    public VenueKey key() {
        return VenueKey.KEYBOARD;
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public void show(Venue venue) {
        onScreen.setValue(venue.keyboard().onScreen());
        guard.setValue(venue.keyboard().repeatGuard().toMillis() + " ms");
    }

    @Override
    public Object value() {
        return Map.of("on-screen", onScreen.getValue(), "repeat-guard", guard.getValue());
    }
}
