package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.storycorner.venue.ShareRule.Per;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** How many stories staff may tell, and what is counted. */
class ShareForm implements SettingForm {

    private final TextField most = new TextField();
    private final Checkbox perService = new Checkbox();
    private final Checkbox volunteers = new Checkbox();
    private final Checkbox withdrawn = new Checkbox();
    private final Div fields = new Div(most, perService, volunteers, withdrawn);

    ShareForm() {
        fields.addClassName("setting-fields");
        most.setLabel(fields.getTranslation("settings.share.most"));
        perService.setLabel(fields.getTranslation("settings.share.per-service"));
        volunteers.setLabel(fields.getTranslation("settings.share.volunteers"));
        withdrawn.setLabel(fields.getTranslation("settings.share.withdrawn"));
    }

    @Override
    public VenueKey key() {
        return VenueKey.STAFF_SHARE;
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public void show(Venue venue) {
        var rule = venue.staffShare();
        most.setValue(Integer.toString(rule.mostPercent()));
        perService.setValue(rule.per() == Per.SERVICE);
        volunteers.setValue(rule.volunteers());
        withdrawn.setValue(rule.withdrawn());
    }

    @Override
    public Object value() {
        return Map.of(
                "most", most.getValue(),
                "per", perService.getValue() ? "service" : "organisation",
                "volunteers", volunteers.getValue(),
                "withdrawn", withdrawn.getValue());
    }
}
