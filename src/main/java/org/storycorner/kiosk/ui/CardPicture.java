package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Image;
import org.storycorner.pictures.Card;

/** A card's drawing on its white tile; never the only label. */
class CardPicture extends Image {

    CardPicture(Card card) {
        super(card.path(), "");
        getElement().setAttribute("alt", "");
        addClassName("card-picture");
        getElement().setAttribute("data-source", card.source().folder());
    }
}
