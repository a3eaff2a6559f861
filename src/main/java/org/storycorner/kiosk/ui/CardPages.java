package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.storycorner.pictures.Card;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Chosen;

/**
 * Cards to choose from, at most nine at a time and never more than the screen holds; "more" turns the page, and after the
 * last comes the first again. The browser counts how many fit (card-pages.js).
 */
@JsModule("context://components/card-pages.js")
class CardPages extends Div {

    /** As many as anybody should have to look through at once. */
    static final int MOST = 9;

    /** What these cards are for. */
    interface Use {

        /** Names these cards, so that their page is found again. */
        String set();

        List<Card> cards();

        /** Cards that stand on the first page, whatever else does. */
        default List<Card> neverFar() {
            return List.of();
        }

        boolean isChosen(Card card);

        void tapped(Card card);
    }

    private final Stage stage;
    private final Use use;
    private final BigButton more;
    private final Map<Card, CardTile> tiles = new LinkedHashMap<>();

    CardPages(Stage stage, Use use) {
        this.stage = stage;
        this.use = use;
        more = BigButton.secondary(getTranslation("pictures.more"), this::turn);
        addClassName("card-grid");
        getElement().setAttribute("data-card-pages", true);
        getElement()
                .addEventListener(
                        "holds",
                        event -> hold(event.getEventData().get("event.detail").asInt()))
                .addEventData("event.detail");
        draw();
    }

    /** The button that turns the page; not to be seen when there is one page only. */
    BigButton more() {
        return more;
    }

    /** Shows which cards are chosen now; the tiles stay, and the focus with them. */
    void mark() {
        tiles.forEach((card, tile) -> Chosen.mark(tile, use.isChosen(card)));
    }

    private void draw() {
        removeAll();
        tiles.clear();
        inOrder().skip(first()).limit(stage.cardsAPage()).forEach(card -> tiles.put(card, tile(card)));
        tiles.values().forEach(this::add);
        mark();
        getElement().setAttribute("data-a-page", Integer.toString(stage.cardsAPage()));
        more.setVisible(use.cards().size() + use.neverFar().size() > stage.cardsAPage());
    }

    private Stream<Card> inOrder() {
        int before = stage.cardsAPage() - use.neverFar().size();
        return Stream.of(
                        use.cards().stream().limit(before),
                        use.neverFar().stream(),
                        use.cards().stream().skip(before))
                .flatMap(part -> part);
    }

    private CardTile tile(Card card) {
        return new CardTile(card, () -> use.tapped(card));
    }

    /** The page begins where it was left, also when pages have become smaller or larger since. */
    private int first() {
        int left = stage.journey().cards().places().firstOf(use.set());
        return left - left % stage.cardsAPage();
    }

    private void turn() {
        int next = first() + stage.cardsAPage();
        stage.journey().cards().places().turn(use.set(), next < inOrder().count() ? next : 0);
        draw();
    }

    /** Draws the page anew with no more cards than these. */
    final void hold(int cards) {
        stage.holdCards(cards);
        draw();
    }
}
