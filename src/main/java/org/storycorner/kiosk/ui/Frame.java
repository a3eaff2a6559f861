package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.storycorner.kiosk.Problem;
import org.storycorner.kiosk.Screen;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.MoreBelow;

/** The frame of every screen: one question, what belongs to it, and at the foot the way back and the one clear action. */
abstract class Frame extends Main {

    private final H1 title;
    private final Div problems = new Div();
    private final Div content = new Div();
    private final Footer foot = new Footer();
    private final MoreBelow more = new MoreBelow(getTranslation("action.more-below"));

    Frame(Screen screen, String question) {
        getElement().setAttribute("data-screen", screen.key());
        addClassName("screen");
        title = new H1(question);
        title.getElement().setAttribute("tabindex", "-1");
        problems.addClassName("problems");
        problems.getElement().setAttribute("role", "alert");
        content.addClassName("screen-content");
        content.add(title);
        foot.addClassName("screen-foot");
        foot.add(more);
        add(content, foot);
        addAttachListener(
                attached -> title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0);"));
    }

    /** The question at the top. */
    String question() {
        return title.getText();
    }

    /** Takes over what was begun on the same screen in another language and is not in the journey yet. */
    void resume(Frame before) {}

    /** One sentence or two beneath the question. */
    final void lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("lead");
        content.add(lead);
    }

    /** Puts the question, and what is said with it, beside the picture of who asks. */
    final void askedBy(Component who, Component said) {
        var asked = new Div(title, said);
        asked.addClassName("asked");
        var side = new Div(who, asked);
        side.addClassNames("with-bear", "small");
        content.addComponentAsFirst(side);
    }

    final void show(Component... parts) {
        content.add(parts);
    }

    /** Where complaints appear: here, or at the end when never placed. */
    final void placeProblems() {
        content.add(problems);
    }

    final void complain(List<Problem> found) {
        say(found.stream().map(problem -> getTranslation(problem.key())).toList());
    }

    final void say(List<String> sentences) {
        problems.removeAll();
        sentences.forEach(sentence -> problems.add(new Paragraph(sentence)));
        if (!sentences.isEmpty()) {
            problems.scrollIntoView();
        }
    }

    final void backTo(Stage stage) {
        back(() -> {
            stage.journey().back();
            stage.show();
        });
    }

    final void back(Runnable action) {
        var back = BigButton.secondary(getTranslation("action.back"), action);
        back.addClassName("back");
        back.getElement().setAttribute("data-goes-back", true);
        foot.addComponentAsFirst(back);
    }

    final void foot(Component... buttons) {
        foot.add(buttons);
    }

    /** Moves on, or says what keeps the screen from being left. */
    final void moveOn(Stage stage) {
        var found = stage.journey().next();
        if (found.isEmpty()) {
            stage.keep();
            stage.show();
        } else {
            complain(found);
        }
    }

    static Div tiles(Component... tiles) {
        var grid = new Div(tiles);
        grid.addClassName("tiles");
        return grid;
    }
}
