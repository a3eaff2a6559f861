package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.storycorner.staff.ConsoleLook;
import org.storycorner.ui.Icon;
import org.storycorner.ui.Look;

/** Text size and colours of the console, as this person likes them. */
final class ConsoleComfort extends Div {

    private final Consumer<ConsoleLook> keep;
    private final Span said = new Span();
    private ConsoleLook look;

    /**
     * @param look as it is now
     * @param keep takes what the person chooses instead
     */
    ConsoleComfort(ConsoleLook look, Consumer<ConsoleLook> keep) {
        this.look = look;
        this.keep = keep;
        addClassName("console-comfort");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");
        add(
                button("text-size", "comfort.text-size", () -> choose(this.look.withNextTextSize())),
                button("colours", "comfort.colours", () -> choose(this.look.withNextColours())),
                said);
        getElement().getNode().runWhenAttached(ui -> Look.apply(ui.getPage(), look.textSize(), look.colours()));
    }

    private void choose(ConsoleLook chosen) {
        look = chosen;
        keep.accept(chosen);
        getUI().ifPresent(ui -> Look.apply(ui.getPage(), chosen.textSize(), chosen.colours()));
        said.setText(getTranslation(
                "console.look-now",
                getTranslation("text-size." + chosen.textSize().key()),
                getTranslation("colours." + chosen.colours().key())));
    }

    private NativeButton button(String icon, String key, Runnable action) {
        var button = new NativeButton();
        button.add(new Icon(icon), new Span(getTranslation(key)));
        button.addClassName("comfort-button");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(event -> action.run());
        return button;
    }
}
