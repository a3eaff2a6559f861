package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.storycorner.ui.Icon;
import org.storycorner.venue.Venue;

/** The frame around every page of the console: whose box this is, and whether it is still the example. */
@Layout("staff")
@AnonymousAllowed
class ConsoleFrame extends Div implements RouterLayout {

    ConsoleFrame(Venue venue) {
        addClassName("console");
        var name = new Span(getTranslation("console.name", venue.name()));
        var header = new Header(new Icon("bubble"), name);
        header.addClassName("console-header");
        add(header);
        if (venue.example()) {
            var notice = new Paragraph(getTranslation("console.example"));
            notice.addClassName("example-notice");
            header.add(notice);
        }
    }
}
