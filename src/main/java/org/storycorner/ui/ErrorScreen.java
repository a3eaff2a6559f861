package org.storycorner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Says plainly that something went wrong, under which number it is in the log, and leads back to Welcome. */
public class ErrorScreen extends Main {

    private final Map<HasText, Supplier<String>> texts = new LinkedHashMap<>();
    private final H1 title;

    /** An error that leads back by opening Welcome anew. */
    public ErrorScreen(String number) {
        this(new H1(), "error.title", "error.text");
        addNumber(number);
        add(home());
    }

    /** An error that leads back by this action. */
    public ErrorScreen(String number, Runnable back) {
        this(new H1(), "error.title", "error.text");
        addNumber(number);
        add(saying(BigButton.primary("", back), "error.home"));
    }

    private ErrorScreen(H1 heading, String title, String text) {
        getElement().setAttribute("data-screen", "error");
        addClassName("error-screen");
        this.title = saying(heading, title);
        add(this.title, saying(new Paragraph(), text));
    }

    /** An address that leads nowhere. */
    public static ErrorScreen notFound() {
        var screen = new ErrorScreen(new H1(), "error.not-found.title", "error.not-found.text");
        screen.add(screen.home());
        return screen;
    }

    /** An address that leads nowhere, among those of the console. */
    public static ErrorScreen notFoundInConsole() {
        var screen = new ErrorScreen(new ConsoleHeading(""), "error.not-found.title", "console.not-found");
        screen.add(screen.leadingTo("/staff", "console.to-overview"));
        return screen;
    }

    /** What has happened, in a few words. */
    public String question() {
        return title.getText();
    }

    /** Says it all in the page's language. */
    public void speak() {
        texts.forEach((part, text) -> part.setText(text.get()));
    }

    private void addNumber(String number) {
        add(saying(new Paragraph(), "error.number", number));
    }

    private Component home() {
        return leadingTo("/", "error.home");
    }

    private Component leadingTo(String address, String key) {
        var link = saying(new Anchor(address), key);
        link.setRouterIgnore(true);
        link.addClassNames("big-button", "primary");
        return link;
    }

    private <T extends HasText> T saying(T part, String key, Object... values) {
        Supplier<String> text = () -> getTranslation(key, values);
        texts.put(part, text);
        part.setText(text.get());
        return part;
    }
}
