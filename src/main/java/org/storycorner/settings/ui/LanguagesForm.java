package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.storycorner.inclusion.Language;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** Which languages the kiosk offers, and in which it waits for the next person. */
class LanguagesForm implements SettingForm {

    private final Map<Language, Checkbox> offered = new EnumMap<>(Language.class);
    private final RadioButtonGroup<Language> usual = new RadioButtonGroup<>();
    private final Div fields = new Div();

    LanguagesForm() {
        fields.addClassName("setting-fields");
        var choices = new Div();
        choices.addClassName("setting-fields");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", fields.getTranslation("settings.languages.offered"));
        for (var language : Language.values()) {
            var choice = new Checkbox(language.ownName());
            choice.getElement().setAttribute("lang", language.tag());
            offered.put(language, choice);
            choices.add(choice);
        }
        usual.setLabel(fields.getTranslation("settings.languages.usual"));
        usual.setItems(Language.values());
        usual.setItemLabelGenerator(Language::ownName);
        fields.add(choices, usual);
    }

    @Override
    public VenueKey key() {
        return VenueKey.LANGUAGES;
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public void show(Venue venue) {
        offered.forEach((language, choice) -> choice.setValue(venue.languages().contains(language.tag())));
        usual.setValue(Language.usualAt(venue));
    }

    /** The usual one first, and offered whether it is ticked or not. */
    @Override
    public Object value() {
        return Stream.concat(
                        Stream.of(usual.getValue()),
                        offered.entrySet().stream()
                                .filter(choice -> choice.getValue().getValue())
                                .map(Map.Entry::getKey))
                .distinct()
                .map(Language::tag)
                .toList();
    }
}
