package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.storycorner.kiosk.CardsInHand;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Icon;

/**
 * The chosen cards in the order in which the story tells them, the one in hand marked, with a tap to move it earlier and
 * one to move it later. A way that leads no further keeps its room, so that a second tap never hits what lies beside it.
 */
class CardOrder extends Div {

    private final Stage stage;
    private final Paragraph place = new Paragraph();
    private final OrderedList order = new OrderedList();
    private final BigButton earlier = button("earlier", -1);
    private final BigButton later = button("later", 1);

    CardOrder(Stage stage) {
        this.stage = stage;
        addClassName("card-order");
        place.getElement().setAttribute("role", "status");
        order.getElement().setAttribute("aria-label", getTranslation("pictures.chosen"));
        var line = new Div(earlier, order, later);
        line.addClassName("card-line");
        add(place, line);
        draw();
    }

    private void draw() {
        var chosen = stage.journey().told().pictures();
        order.removeAll();
        IntStream.range(0, chosen.size())
                .mapToObj(number -> item(chosen.get(number).card(), number == hand().place()))
                .forEach(order::add);
        place.setText(getTranslation("pictures.place", label(hand().held().card()), hand().place() + 1, chosen.size()));
        earlier.setEnabled(hand().hasPlace(hand().place() - 1));
        later.setEnabled(hand().hasPlace(hand().place() + 1));
    }

    private ListItem item(String id, boolean held) {
        var item = new ListItem();
        Cards.find(id).ifPresent(card -> item.add(new CardPicture(card)));
        item.add(new Span(label(id)));
        if (held) {
            item.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }

    private BigButton button(String way, int by) {
        var button = BigButton.secondary(getTranslation("pictures." + way), () -> move(by));
        button.addComponentAsFirst(new Icon(way));
        return button;
    }

    /** The focus stays on the way that was taken, and at its end goes to the one that leads back. */
    private void move(int by) {
        hand().moveTo(hand().place() + by);
        stage.keep();
        draw();
        if (!earlier.isEnabled()) {
            later.focus();
        } else if (!later.isEnabled()) {
            earlier.focus();
        }
    }

    private CardsInHand hand() {
        return stage.journey().cards();
    }

    private String label(String card) {
        return getTranslation(Card.key(card));
    }
}
