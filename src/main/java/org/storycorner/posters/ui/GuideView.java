package org.storycorner.posters.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.storycorner.posters.Guide;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.venue.Venue;

/** The helper's guide on one page, for whoever may sign in. */
@Route("staff/guide")
@Menu(title = "guide.title", order = 70)
@RolesAllowed("VOLUNTEER")
@StyleSheet("styles/services.css")
class GuideView extends Main implements HasDynamicTitle {

    GuideView(Venue venue) {
        addClassNames("console-page", "guide-page");
        add(
                new ConsoleHeading(getTranslation(Guide.TITLE)),
                new Paragraph(getTranslation(Guide.LEAD)),
                new Paragraph(getTranslation("print.guide.lead")));
        Guide.PARTS.forEach(this::part);
        part(Guide.URGENT);
        venue.helpNumbers().forEach(help -> add(new Paragraph(help.who() + ": " + help.number())));
        add(new RouterLink(getTranslation("print.guide.more"), PrintView.class));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation(Guide.TITLE));
    }

    private void part(String key) {
        add(new H2(getTranslation(key)), new Paragraph(getTranslation(Guide.text(key))));
    }
}
