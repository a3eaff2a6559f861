package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.UncheckedTranslations;

/** Which of the kiosk's languages no native reader has checked. */
@Route("staff/translations")
@Menu(title = "translations.menu", order = 95)
@RolesAllowed("STAFF")
class TranslationsView extends Main implements HasDynamicTitle {

    TranslationsView() {
        addClassName("console-page");
        add(new ConsoleHeading(getTranslation("translations.title")), new UncheckedTranslations());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("translations.title"));
    }
}
