package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.storycorner.pictures.Card;
import org.storycorner.ui.BigButton;

/** Cards to choose from, at most nine at a time; "more" turns the page, and after the last comes the first again. */
class CardPages extends Div {

    private static final int A_PAGE = 9;

    private final List<Card> cards;
    private final Function<Card, CardTile> tile;
    private int first;

    CardPages(List<Card> cards, Function<Card, CardTile> tile) {
        this.cards = cards;
        this.tile = tile;
        addClassName("card-grid");
        draw();
    }

    /** Draws the page again, as what is chosen has changed. */
    final void draw() {
        removeAll();
        cards.stream().skip(first).limit(A_PAGE).map(tile).forEach(this::add);
    }

    /** The button that turns the page; not to be seen when there is one page only. */
    BigButton more() {
        var more = BigButton.secondary(getTranslation("pictures.more"), this::turn);
        more.setVisible(cards.size() > A_PAGE);
        return more;
    }

    private void turn() {
        first = first + A_PAGE < cards.size() ? first + A_PAGE : 0;
        draw();
    }
}
