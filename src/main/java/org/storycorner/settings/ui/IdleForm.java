package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** After which time the kiosk asks whether somebody is there. */
class IdleForm implements SettingForm {

    private final Map<String, TextField> times = new LinkedHashMap<>();
    private final Div fields = new Div();

    IdleForm() {
        fields.addClassName("setting-fields");
        for (var key : new String[] {"normal", "typing", "helped", "warning"}) {
            var field = new TextField(fields.getTranslation("settings.idle." + key));
            times.put(key, field);
            fields.add(field);
        }
    }

    @Override
    public VenueKey key() {
        return VenueKey.IDLE;
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public void show(Venue venue) {
        var idle = venue.idle();
        Map.of("normal", idle.normal(), "typing", idle.typing(), "helped", idle.helped(), "warning", idle.warning())
                .forEach((key, time) -> field(key).setValue(SettingForm.written(time)));
    }

    @Override
    public Object value() {
        var value = new LinkedHashMap<String, Object>();
        times.forEach((key, field) -> value.put(key, field.getValue()));
        return value;
    }

    private TextField field(String key) {
        return Objects.requireNonNull(times.get(key));
    }
}
