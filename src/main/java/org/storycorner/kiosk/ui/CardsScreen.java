package org.storycorner.kiosk.ui;

import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.BigButton;

/** The cards of one group, at most nine at a time. */
class CardsScreen extends Frame {

    private final Stage stage;

    CardsScreen(Stage stage) {
        super(Screen.CARDS, stage.words(stage.journey().group().key()));
        this.stage = stage;
        var pages = new CardPages(Cards.in(stage.journey().group()), this::tile);

        placeProblems();
        show(new ChosenCards(stage), pages);
        backTo(stage);
        foot(pages.more(), BigButton.primary(getTranslation("action.next"), () -> moveOn(stage)));
    }

    private CardTile tile(Card card) {
        return new CardTile(card, () -> take(card))
                .chosen(stage.journey().told().shows(card));
    }

    private void take(Card card) {
        var problems = stage.journey().take(card);
        if (!problems.isEmpty()) {
            complain(problems);
            return;
        }
        stage.keep();
        stage.show();
        if (card.sensitive()) {
            stage.showWhoHelps();
        }
    }
}
