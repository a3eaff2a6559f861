package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.storycorner.kiosk.Screen;
import org.storycorner.kiosk.Told;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.CardGroup;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.BigButton;

/** The three short questions, each of which may stay empty. */
class QuestionsScreen extends Frame implements CardPages.Use {

    private final Stage stage;
    private final BigButton next;
    private final CardPages feelings;

    QuestionsScreen(Stage stage) {
        super(Screen.QUESTIONS, stage.words("questions.title"));
        this.stage = stage;
        feelings = new CardPages(stage, this);
        lead(getTranslation("questions.lead"));
        placeProblems();
        next = BigButton.primary("", () -> moveOn(stage));
        var told = stage.journey().told();
        show(
                area(stage, "good", told.good(), typed -> now -> now.withGood(typed)),
                area(stage, "better", told.better(), typed -> now -> now.withBetter(typed)),
                area(stage, "felt", told.felt(), typed -> now -> now.withFelt(typed)));
        show(new H2(getTranslation("pictures.feelings")), feelings, feelings.more());
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
        var area = Fields.part(question, getTranslation("questions." + question), value, this, told);
        area.addClassName("answer");
        return area;
    }

    @Override
    public String set() {
        return "questions";
    }

    @Override
    public List<Card> cards() {
        return Cards.in(CardGroup.FEELINGS);
    }

    @Override
    public boolean isChosen(Card card) {
        return stage.journey().told().shows(card);
    }

    @Override
    public void tapped(Card card) {
        var found = stage.journey().cards().toggle(card);
        complain(found);
        stage.keep();
        feelings.mark();
        nameNext(stage);
        if (card.sensitive() && (isChosen(card) || !found.isEmpty())) {
            stage.showWhoHelps();
        }
    }

    private void nameNext(Stage stage) {
        var told = stage.journey().told();
        next.setText(getTranslation(told.hasAnswers() || !told.pictures().isEmpty() ? "action.next" : "action.skip"));
    }
}
