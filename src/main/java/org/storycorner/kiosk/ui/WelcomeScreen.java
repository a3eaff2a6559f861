package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.storycorner.kiosk.Screen;
import org.storycorner.kiosk.Unfinished;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Icon;

/** The first screen: what this is, what happens to the words, and one button. */
class WelcomeScreen extends Frame {

    /** What Welcome offers besides starting. */
    interface Choices {
        void start();

        void carryOn(Unfinished unfinished);

        /** Asks once, then deletes it. */
        void delete(Unfinished unfinished);

        void about();
    }

    WelcomeScreen(Stage stage, boolean room, Optional<Unfinished> unfinished, Choices choices) {
        super(Screen.WELCOME, stage.words("welcome.title"));
        addClassName("welcome");
        addComponentAsFirst(new Icon("bubble"));
        lead(getTranslation("welcome.lead"));
        if (stage.venue().languages().size() > 1) {
            show(new LanguageChoice(stage));
        }
        if (unfinished.isPresent()) {
            offer(unfinished.get(), choices);
        } else if (room) {
            offerStart(choices);
        } else {
            placeProblems();
            say(List.of(getTranslation("welcome.no-room")));
        }
        if (stage.venue().example()) {
            var example = note("welcome.example");
            example.addClassName("example-notice");
            show(example);
        }
        show(
                note("welcome.goes-where"),
                note("welcome.not-urgent"),
                note("welcome.idle", minutes(stage.venue().idle().normal())));
        var about = new NativeButton(getTranslation("welcome.about"), event -> choices.about());
        about.addClassName("quiet-button");
        show(about);
    }

    private static long minutes(Duration time) {
        return Math.ceilDiv(time.toSeconds(), 60);
    }

    private void offerStart(Choices choices) {
        show(row(BigButton.primary(getTranslation("action.start"), choices::start)));
    }

    private void offer(Unfinished found, Choices choices) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(found.savedAt());
        var question = new Paragraph(getTranslation("welcome.unfinished", time));
        question.addClassName("unfinished");
        show(
                question,
                row(
                        BigButton.primary(getTranslation("action.carry-on"), () -> choices.carryOn(found)),
                        BigButton.secondary(getTranslation("action.delete-it"), () -> choices.delete(found))));
    }

    private Paragraph note(String key, Object... values) {
        var note = new Paragraph(getTranslation(key, values));
        note.addClassName("note");
        return note;
    }

    private static Div row(BigButton... buttons) {
        var row = new Div(buttons);
        row.addClassName("button-row");
        return row;
    }
}
