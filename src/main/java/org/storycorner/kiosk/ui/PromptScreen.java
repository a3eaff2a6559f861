package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.storycorner.kiosk.BearAnswer;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.BigButton;

/** One thing that Bear asks: a tap on a card answers it and goes on; words may stand beside it or alone. */
class PromptScreen extends Frame {

    /** Places on the first page before the one for somebody who is not safe. */
    private static final int BEFORE_SENSITIVE = 8;

    private final Stage stage;
    private final BigButton next;

    PromptScreen(Stage stage) {
        super(Screen.PROMPT, stage.words(stage.journey().asked().key()));
        this.stage = stage;
        next = BigButton.primary("", () -> moveOn(stage));
        var pages = new CardPages(cards(), this::tile);
        var said = new Div();
        said.addClassName("bear-says");
        if (stage.journey().isThanked()) {
            said.add(new Paragraph(getTranslation("bear.thank-you")));
        }
        said.add(new Paragraph(getTranslation("bear.pick")));
        var side = new Div(new Bear(pose()), said);
        side.addClassNames("with-bear", "small");

        show(side, pages, pages.more(), words());
        putBack();
        placeProblems();
        backTo(stage);
        foot(next);
        nameNext();
    }

    private Bear.Pose pose() {
        return switch (stage.journey().asked()) {
            case WHO, WHERE, WHAT, MORE -> Bear.Pose.LISTEN;
            case FEEL, BETTER -> Bear.Pose.THINK;
        };
    }

    /** The cards of this question, and on its first page always the one for somebody who is not safe. */
    private List<Card> cards() {
        var cards = stage.journey().asked().groups().stream()
                .flatMap(group -> Cards.in(group).stream())
                .filter(card -> !card.sensitive())
                .toList();
        var sensitive = Cards.all().stream().filter(Card::sensitive);
        return Stream.of(
                        cards.stream().limit(BEFORE_SENSITIVE),
                        sensitive,
                        cards.stream().skip(BEFORE_SENSITIVE))
                .flatMap(part -> part)
                .toList();
    }

    private CardTile tile(Card card) {
        return new CardTile(card, () -> tell(card)).chosen(answer().shows(card));
    }

    private void tell(Card card) {
        var found = stage.journey().tellBear(card);
        stage.keep();
        if (found.isEmpty()) {
            stage.show();
        } else {
            complain(found);
        }
        if (card.sensitive()) {
            stage.showWhoHelps();
        }
    }

    private TextArea words() {
        var area = Fields.area(getTranslation("bear.words"), answer().words(), this, typed -> {
            stage.journey().tellBear(typed);
            stage.keep();
            nameNext();
        });
        area.addClassName("answer");
        return area;
    }

    /** A picture that was told here before can be taken back. */
    private void putBack() {
        answer().card().map(id -> getTranslation(Card.key(id))).ifPresent(label -> {
            var back = BigButton.secondary(getTranslation("bear.put-back", label), () -> {
                stage.journey().putBackFromBear();
                stage.keep();
                stage.show();
            });
            foot(back);
        });
    }

    private void nameNext() {
        next.setText(getTranslation(answer().isEmpty() ? "action.skip" : "action.next"));
    }

    private BearAnswer answer() {
        return stage.journey().told().answer(stage.journey().asked());
    }
}
