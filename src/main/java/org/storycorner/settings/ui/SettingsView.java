package org.storycorner.settings.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.storycorner.network.Network;
import org.storycorner.settings.SettingChanges;
import org.storycorner.ui.ConsoleHeading;

/** The settings that a manager may change while the box runs; the next person at the kiosk meets them. */
@Route("staff/settings")
@Menu(title = "settings.menu", order = 90)
@RolesAllowed("MANAGER")
class SettingsView extends Main implements HasDynamicTitle {

    SettingsView(SettingChanges changes, Network network) {
        addClassName("console-page");
        add(
                new ConsoleHeading(getTranslation("settings.title")),
                new Paragraph(getTranslation("settings.lead")),
                new Paragraph(getTranslation("settings.elsewhere")));
        Stream.of(
                        new HelpNumbersForm(),
                        new LanguagesForm(),
                        new IdleForm(),
                        new KeyboardForm(),
                        new RetentionForm(),
                        new ShareForm())
                .forEach(form -> add(new SettingCard(changes, form)));
        add(new OtherDevicesCard(network));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("settings.title"));
    }
}
