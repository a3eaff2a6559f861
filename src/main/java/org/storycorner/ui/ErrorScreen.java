package org.storycorner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** Says plainly that something went wrong, under which number it is in the log, and leads back to Welcome. */
public class ErrorScreen extends Main {

    /** An error that leads back by opening Welcome anew. */
    ErrorScreen(String number) {
        this("error.title", "error.text");
        addNumber(number);
        add(home());
    }

    /** An error that leads back by this action. */
    public ErrorScreen(String number, Runnable back) {
        this("error.title", "error.text");
        addNumber(number);
        add(BigButton.primary(getTranslation("error.home"), back));
    }

    private ErrorScreen(String title, String text) {
        getElement().setAttribute("data-screen", "error");
        addClassName("error-screen");
        add(new H1(getTranslation(title)), new Paragraph(getTranslation(text)));
    }

    /** An address that leads nowhere. */
    static ErrorScreen notFound() {
        var screen = new ErrorScreen("error.not-found.title", "error.not-found.text");
        screen.add(screen.home());
        return screen;
    }

    private void addNumber(String number) {
        add(new Paragraph(getTranslation("error.number", number)));
    }

    private Component home() {
        var home = new Anchor("/", getTranslation("error.home"));
        home.setRouterIgnore(true);
        home.addClassNames("big-button", "primary");
        return home;
    }
}
