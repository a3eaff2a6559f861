package org.storycorner.kiosk.ui;

import java.util.List;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.BigButton;

/** The cards of one group, at most nine at a time. */
class CardsScreen extends Frame implements CardPages.Use {

    private final Stage stage;

    CardsScreen(Stage stage) {
        super(Screen.CARDS, stage.words(stage.journey().cards().group().key()));
        this.stage = stage;
        var pages = new CardPages(stage, this);

        placeProblems();
        show(new ChosenCards(stage), pages);
        backTo(stage);
        foot(pages.more(), BigButton.primary(getTranslation("action.next"), () -> moveOn(stage)));
    }

    @Override
    public String set() {
        return stage.journey().cards().group().key();
    }

    @Override
    public List<Card> cards() {
        return Cards.in(stage.journey().cards().group());
    }

    @Override
    public boolean isChosen(Card card) {
        return stage.journey().told().shows(card);
    }

    @Override
    public void tapped(Card card) {
        var problems = stage.journey().take(card);
        if (problems.isEmpty()) {
            stage.keep();
            stage.show();
        } else {
            complain(problems);
        }
        if (card.sensitive()) {
            stage.showWhoHelps();
        }
    }
}
