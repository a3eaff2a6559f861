package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.storycorner.pictures.Card;

/** A picture card to tap. */
class CardTile extends NativeButton {

    CardTile(Card card, Runnable action) {
        this(card, card.key(), action);
    }

    /** A card's drawing that stands for something else, such as its group. */
    CardTile(Card card, String key, Runnable action) {
        addClassName("card-tile");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-card", card.id());
        var label = new Span(getTranslation(key));
        label.addClassName("card-label");
        add(new CardPicture(card), label);
        addClickListener(event -> action.run());
    }
}
