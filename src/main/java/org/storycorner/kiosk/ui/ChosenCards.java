package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.stream.IntStream;
import org.storycorner.kiosk.ChosenCard;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.ui.Icon;

/** The cards that were chosen so far, always in sight: a tap changes one, another takes it back. */
class ChosenCards extends Div {

    private final Stage stage;

    ChosenCards(Stage stage) {
        this.stage = stage;
        addClassName("chosen-cards");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("pictures.chosen"));
        var chosen = stage.journey().told().pictures();
        IntStream.range(0, chosen.size())
                .mapToObj(place -> part(place, chosen.get(place)))
                .forEach(this::add);
    }

    private Div part(int place, ChosenCard chosen) {
        var label = new Span(getTranslation(Card.key(chosen.card())));
        var change = new NativeButton();
        change.addClassName("chosen-card");
        Cards.find(chosen.card()).ifPresent(card -> change.add(new CardPicture(card)));
        change.add(label);
        chosen.scale()
                .ifPresent(where ->
                        change.add(new Icon(ChosenCard.key(where)), new Span(getTranslation(ChosenCard.key(where)))));
        change.getElement().setAttribute("type", "button");
        change.addClickListener(tap -> {
            stage.journey().hold(place);
            stage.show();
        });
        var part = new Div(change, takeBack(place, label.getText()));
        part.addClassName("chosen-part");
        return part;
    }

    private NativeButton takeBack(int place, String label) {
        var back = new NativeButton();
        back.add(new Icon("take-back"));
        back.addClassName("take-back");
        back.getElement().setAttribute("type", "button");
        back.getElement().setAttribute("aria-label", getTranslation("pictures.take-back-one", label));
        back.addClickListener(tap -> {
            stage.journey().putBack(place);
            stage.keep();
            stage.show();
        });
        return back;
    }
}
