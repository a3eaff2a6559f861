package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.storycorner.kiosk.Screen;
import org.storycorner.kiosk.Told;
import org.storycorner.ui.BigButton;

/** The three short questions, each of which may stay empty. */
class QuestionsScreen extends Frame {

    private final BigButton next;

    QuestionsScreen(Stage stage) {
        super(Screen.QUESTIONS, stage.words("questions.title"));
        lead(getTranslation("questions.lead"));
        placeProblems();
        next = BigButton.primary("", () -> moveOn(stage));
        var told = stage.journey().told();
        show(
                area(stage, "good", told.good(), typed -> now -> now.withGood(typed)),
                area(stage, "better", told.better(), typed -> now -> now.withBetter(typed)),
                area(stage, "felt", told.felt(), typed -> now -> now.withFelt(typed)));
        backTo(stage);
        foot(next);
        nameNext(stage);
    }

    private TextArea area(Stage stage, String question, String value, Function<String, UnaryOperator<Told>> answer) {
        Consumer<String> told = typed -> {
            stage.journey().tell(answer.apply(typed).apply(stage.journey().told()));
            stage.keep();
            nameNext(stage);
        };
        var area = Fields.area(getTranslation("questions." + question), value, this, told);
        area.addClassName("answer");
        return area;
    }

    private void nameNext(Stage stage) {
        next.setText(getTranslation(stage.journey().told().hasAnswers() ? "action.next" : "action.skip"));
    }
}
