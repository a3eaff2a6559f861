package org.storycorner.staff.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.storycorner.staff.Account;
import org.storycorner.staff.Accounts;
import org.storycorner.staff.SignInSession;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Icon;
import org.storycorner.ui.ShowsFaults;
import org.storycorner.venue.Venue;

/**
 * The frame around every page of the console: whose box this is, who is signed in, and where they may go. The pages name
 * themselves with {@code @Menu(title = "<message key>", order = N)}; those that the role may not see are not offered.
 */
@Layout("staff")
@PermitAll
class ConsoleFrame extends Div implements RouterLayout, AfterNavigationObserver, BeforeEnterObserver, ShowsFaults {

    /** A page whose sign-in has ended shows nothing any more: the box leads it to the door. */
    private static final String ASKS_AND_TELLS = """
            const asking = setInterval(() => {
              if (!this.isConnected) {
                clearInterval(asking);
                return;
              }
              fetch('/staff/still-here', {cache: 'no-store'})
                .then(answer => { if (answer.status === 401) location.reload(); })
                .catch(() => {});
            }, 5000);
            let last = Date.now();
            this.addEventListener('input', () => {
              if (Date.now() - last > 60000) {
                last = Date.now();
                this.$server.stillHere();
              }
            });
            """;

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Paragraph example = new Paragraph();
    private final Div place = new Div();
    private final NativeButton pages = new NativeButton();

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final SignInSession session;

    ConsoleFrame(Venue venue, SignedIn signedIn, Accounts accounts, SignInSession session) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.session = session;
        addClassName("console");
        place.addClassName("console-place");
        pages.addClassName("console-menu-button");
        pages.setText(getTranslation("console.menu"));
        pages.getElement().setAttribute("type", "button");
        pages.getElement().setAttribute("aria-expanded", "false");
        pages.addClickListener(event -> pages.getElement()
                .setAttribute(
                        "aria-expanded",
                        "true".equals(pages.getElement().getAttribute("aria-expanded")) ? "false" : "true"));
        var name = new Span(getTranslation("console.name", venue.name()));
        name.addClassName("console-name");
        var header = new Header(new Icon("bubble"), name);
        header.addClassName("console-header");
        signedIn.person().ifPresent(person -> {
            var who = new Span(getTranslation(
                    "console.signed-in",
                    person.name(),
                    getTranslation("role." + person.role().key())));
            who.addClassName("console-who");
            var signOut = new NativeButton(getTranslation("console.sign-out"), event -> signOut("/staff/sign-in"));
            signOut.addClassName("comfort-button");
            var comfort = new ConsoleComfort(accounts.look(person.id()), look -> accounts.keepLook(person.id(), look));
            header.add(comfort, who, signOut);
        });
        example.setText(getTranslation("console.example"));
        example.addClassName("example-notice");
        if (venue.example()) {
            header.add(example);
        }
        var body = new Div(menu(), place);
        body.addClassName("console-body");
        add(header, body);
        getElement().executeJs(ASKS_AND_TELLS);
    }

    /** A password that somebody else knows is changed before anything else is done. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var isTemporary = signedIn.person()
                .flatMap(person -> accounts.find(person.id()))
                .filter(Account::hasTemporaryPassword)
                .isPresent();
        if (isTemporary && event.getNavigationTarget() != PasswordView.class) {
            event.forwardTo(PasswordView.class);
        }
    }

    /** Somebody writes a longer text: the box hears of that only when they leave the field. */
    @ClientCallable
    void stillHere() {
        // The request itself is what counts.
    }

    /** What was open before may have been changed in part; the other pages can be opened as before. */
    @Override
    public void showFault(String number) {
        var fault = new Main(
                new ConsoleHeading(getTranslation("error.title")),
                new Paragraph(getTranslation("console.fault")),
                new Paragraph(getTranslation("console.fault.number", number)),
                new Anchor("/staff", getTranslation("console.to-overview")));
        fault.addClassName("console-page");
        fault.getElement().setAttribute("data-fault", number);
        showRouterLayoutContent(fault);
    }

    /** Whoever uses the kiosk after this must find nobody signed in. */
    private void signOut(String leadingTo) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(leadingTo));
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinResponse.getCurrent() instanceof VaadinServletResponse response) {
            session.end(request.getHttpServletRequest(), response.getHttpServletResponse());
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        place.getElement().removeAllChildren();
        if (content != null) {
            place.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = event.getLocation().getPath();
        pages.getElement().setAttribute("aria-expanded", "false");
        example.setVisible(here.equals("staff"));
        links.values().forEach(link -> link.getElement().removeAttribute("aria-current"));
        links.keySet().stream()
                .filter(path -> here.equals(path) || (path.contains("/") && here.startsWith(path + "/")))
                .max(Comparator.comparingInt(String::length))
                .ifPresent(path -> Objects.requireNonNull(links.get(path))
                        .getElement()
                        .setAttribute("aria-current", path.equals(here) ? "page" : "true"));
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
        var kiosk = new NativeButton(getTranslation("console.to-kiosk"), event -> signOut("/"));
        kiosk.addClassName("console-to-kiosk");
        list.add(new ListItem(kiosk));
        var menu = new Nav(pages, list);
        menu.addClassName("console-menu");
        menu.setAriaLabel(getTranslation("console.menu"));
        return menu;
    }
}
