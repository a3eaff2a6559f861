package org.storycorner.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.web.csrf.CsrfToken;
import org.storycorner.staff.SetUp;
import org.storycorner.staff.SignInSession;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Icon;

/** Name and password, in a form of the browser's own, so that its password store knows it. */
@Route(value = "staff/sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final SetUp setUp;
    private final SignedIn signedIn;
    private final Div notice = new Div();

    SignInView(SetUp setUp, SignedIn signedIn) {
        this.setUp = setUp;
        this.signedIn = signedIn;
        addClassNames("console", "console-door");
        notice.addClassName("problems");
        notice.getElement().setAttribute("role", "alert");
        var back = new Anchor("/", getTranslation("sign-in.kiosk"));
        back.setRouterIgnore(true);
        add(new Icon("bubble"), new ConsoleHeading(getTranslation("sign-in.title")), notice);
        getElement().appendChild(form());
        add(new Paragraph(getTranslation("sign-in.forgotten")), back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.isOpen()) {
            event.forwardTo(SetUpView.class);
        } else if (signedIn.person().isPresent()) {
            event.forwardTo("staff");
        }
        notice.setText(notice(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("sign-in.title"));
    }

    private String notice(QueryParameters parameters) {
        var wait = parameters.getSingleParameter("wait").filter(seconds -> seconds.matches("[0-9]{1,3}"));
        if (wait.isPresent()) {
            return getTranslation("sign-in.wait", wait.get());
        }
        if (parameters.getParameters().containsKey("error")) {
            return getTranslation("sign-in.wrong");
        }
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                        && SignInSession.hasEnded(
                                request.getHttpServletRequest().getSession())
                ? getTranslation("sign-in.ended")
                : "";
    }

    private Element form() {
        var form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/staff/sign-in");
        form.getClassList().add("door-form");
        var button = new Element("button");
        button.setAttribute("type", "submit");
        button.getClassList().add("big-button");
        button.getClassList().add("primary");
        button.setText(getTranslation("sign-in.button"));
        form.appendChild(
                field("username", "text", "sign-in.name", "username").getElement(),
                field("password", "password", "sign-in.password", "current-password")
                        .getElement(),
                token(),
                button);
        return form;
    }

    private Component field(String name, String type, String label, String autocomplete) {
        var input = new Input();
        input.setId(name);
        input.setType(type);
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("autocomplete", autocomplete);
        input.getElement().setAttribute("autocapitalize", "none");
        input.getElement().setAttribute("required", true);
        var words = new NativeLabel(getTranslation(label));
        words.setFor(input);
        var field = new Div(words, input);
        field.addClassName("door-field");
        return field;
    }

    private static Element token() {
        var input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", "_csrf");
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            input.setAttribute("value", token.getToken());
        }
        return input;
    }
}
