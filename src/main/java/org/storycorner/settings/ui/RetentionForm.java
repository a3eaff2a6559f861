package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** How long a story stays after it was passed on. */
class RetentionForm implements SettingForm {

    private final TextField time = new TextField();

    RetentionForm() {
        time.setLabel(time.getTranslation("settings.retention.time"));
        time.setHelperText(time.getTranslation("settings.retention.help"));
    }

    @Override
    public VenueKey key() {
        return VenueKey.RETENTION;
    }

    @Override
    public Component fields() {
        return time;
    }

    @Override
    public void show(Venue venue) {
        time.setValue(venue.retention().toDays() + " days");
    }

    @Override
    public Object value() {
        return time.getValue();
    }
}
