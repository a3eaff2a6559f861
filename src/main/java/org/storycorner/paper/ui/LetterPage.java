package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.ui.BigButton;

/** One page of a letter as a whole, to be read: it can be made larger and turned. */
final class LetterPage extends Section {

    private static final int LARGEST = 3;
    private static final int WAYS_ROUND = 4;

    private final String name;
    private final Optional<PagePicture> picture;
    private final Div paper = new Div();
    private final BigButton larger = BigButton.secondary(getTranslation("paper-letter.larger"), () -> zoom(1));
    private final BigButton smaller = BigButton.secondary(getTranslation("paper-letter.smaller"), () -> zoom(-1));
    private int size = 1;
    private int quarters;

    /** @param about what the machine could read of it */
    LetterPage(String name, String about, Optional<PagePicture> picture) {
        this.name = name;
        this.picture = picture;
        addClassName("letter-page");
        paper.addClassName("letter-paper");
        paper.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", name);
        var turn = BigButton.secondary(getTranslation("paper-letter.turn"), this::turn);
        for (var button : new BigButton[] {larger, smaller, turn}) {
            button.getElement().setAttribute("aria-label", getTranslation("paper-letter.of", button.getText(), name));
        }
        var ways = new Div(larger, smaller, turn);
        ways.addClassName("paper-ways");
        add(new H3(name), ways, paper, new Paragraph(about));
        zoom(0);
        draw();
    }

    private void zoom(int step) {
        size = Math.clamp((long) size + step, 1, LARGEST);
        paper.getElement().setAttribute("data-size", String.valueOf(size));
        larger.setEnabled(size < LARGEST);
        smaller.setEnabled(size > 1);
    }

    private void turn() {
        quarters = (quarters + 1) % WAYS_ROUND;
        draw();
    }

    private void draw() {
        paper.removeAll();
        paper.add(picture.<Component>map(page -> new Picture(page.turned(quarters), name))
                .orElseGet(() -> new Paragraph(getTranslation("paper-scan.no-picture"))));
    }
}
