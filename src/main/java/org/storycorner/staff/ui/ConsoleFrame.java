package org.storycorner.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.Icon;
import org.storycorner.venue.Venue;

/**
 * The frame around every page of the console: whose box this is, who is signed in, and where they may go. The pages name
 * themselves with {@code @Menu(title = "<message key>", order = N)}; those that the role may not see are not offered.
 */
@Layout("staff")
@PermitAll
class ConsoleFrame extends Div implements RouterLayout, AfterNavigationObserver {

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Div place = new Div();

    ConsoleFrame(Venue venue, SignedIn signedIn, AuthenticationContext authentication) {
        addClassName("console");
        place.addClassName("console-place");
        var header = new Header(new Icon("bubble"), new Span(getTranslation("console.name", venue.name())));
        header.addClassName("console-header");
        signedIn.person().ifPresent(person -> {
            var who = new Span(getTranslation(
                    "console.signed-in",
                    person.name(),
                    getTranslation("role." + person.role().key())));
            who.addClassName("console-who");
            var signOut = new NativeButton(getTranslation("console.sign-out"), event -> authentication.logout());
            signOut.addClassName("comfort-button");
            header.add(who, signOut);
        });
        if (venue.example()) {
            var notice = new Paragraph(getTranslation("console.example"));
            notice.addClassName("example-notice");
            header.add(notice);
        }
        add(header, menu(), place);
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        place.getElement().removeAllChildren();
        if (content != null) {
            place.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = event.getLocation().getPath();
        links.forEach((path, link) -> {
            if (path.equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Component menu() {
        var list = new UnorderedList();
        for (var entry : MenuConfiguration.getMenuEntries()) {
            var path = entry.path().replaceFirst("^/", "");
            if (path.equals("staff") || path.startsWith("staff/")) {
                var link = new Anchor("/" + path, getTranslation(entry.title()));
                links.put(path, link);
                list.add(new ListItem(link));
            }
        }
        var menu = new Nav(list);
        menu.addClassName("console-menu");
        menu.setAriaLabel(getTranslation("console.menu"));
        return menu;
    }
}
