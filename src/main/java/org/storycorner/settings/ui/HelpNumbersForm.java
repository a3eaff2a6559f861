package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.storycorner.ui.BigButton;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** Who else can help at once. A line of which both fields are empty is left out. */
class HelpNumbersForm implements SettingForm {

    private final List<Line> lines = new ArrayList<>();
    private final Div place = new Div();
    private final Div fields = new Div(place);

    private record Line(TextField who, TextField number) {
        boolean isEmpty() {
            return who.getValue().isBlank() && number.getValue().isBlank();
        }

        Map<String, Object> value() {
            return Map.of("who", who.getValue(), "number", number.getValue());
        }
    }

    HelpNumbersForm() {
        place.addClassName("setting-fields");
        fields.addClassName("setting-fields");
        fields.add(BigButton.secondary(
                fields.getTranslation("settings.help.add"),
                () -> add(new HelpNumber("", "")).who().focus()));
    }

    @Override
    public VenueKey key() {
        return VenueKey.HELP_NUMBERS;
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public void show(Venue venue) {
        lines.clear();
        place.removeAll();
        venue.helpNumbers().forEach(this::add);
    }

    @Override
    public Object value() {
        return lines.stream().filter(line -> !line.isEmpty()).map(Line::value).toList();
    }

    private Line add(HelpNumber number) {
        int at = lines.size() + 1;
        var line = new Line(
                field("settings.help.who", at, number.who()), field("settings.help.number", at, number.number()));
        lines.add(line);
        var row = new Div(line.who(), line.number());
        row.addClassName("setting-row");
        place.add(row);
        return line;
    }

    private TextField field(String key, int at, String value) {
        var field = new TextField(fields.getTranslation(key, at));
        field.setValue(value);
        return field;
    }
}
