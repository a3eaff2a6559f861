package org.storycorner.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** Says plainly that something went wrong, under which number it is in the log, and leads back to Welcome. */
public class ErrorScreen extends Main {

    public ErrorScreen(String number) {
        this("error.title", "error.text");
        addComponentAtIndex(2, new Paragraph(getTranslation("error.number", number)));
    }

    ErrorScreen(String title, String text) {
        getElement().setAttribute("data-screen", "error");
        addClassName("error-screen");
        var home = new Anchor("/", getTranslation("error.home"));
        home.setRouterIgnore(true);
        home.addClassNames("big-button", "primary");
        add(new H1(getTranslation(title)), new Paragraph(getTranslation(text)), home);
    }
}
