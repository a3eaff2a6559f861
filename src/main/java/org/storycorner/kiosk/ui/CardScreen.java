package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Optional;
import org.storycorner.kiosk.ChosenCard;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Scale;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Chosen;
import org.storycorner.ui.Tile;

/** One chosen card: how it was, a few words, its place among the others, or back with it. All of it may be skipped. */
class CardScreen extends Frame {

    private final Stage stage;

    CardScreen(Stage stage) {
        super(
                Screen.CARD,
                stage.words(
                        "pictures.how",
                        stage.words(Card.key(stage.journey().cards().held().card()))));
        this.stage = stage;
        var held = new Div();
        held.addClassName("held-card");
        Cards.find(stage.journey().cards().held().card()).ifPresent(card -> held.add(new CardPicture(card)));
        held.add(scale());

        placeProblems();
        show(held, words());
        if (stage.journey().told().pictures().size() > 1) {
            show(new CardOrder(stage));
        }
        backTo(stage);
        foot(
                BigButton.secondary(getTranslation("pictures.take-back"), this::takeBack),
                BigButton.primary(getTranslation("action.next"), () -> moveOn(stage)));
    }

    private Div scale() {
        var scale = tiles(Arrays.stream(Scale.values()).map(this::tile).toArray(Tile[]::new));
        scale.addClassName("scale");
        scale.getElement().setAttribute("role", "group");
        scale.getElement().setAttribute("aria-label", getTranslation("pictures.scale"));
        return scale;
    }

    /** A tap on the place where it stands already takes it off the scale. */
    private Tile tile(Scale where) {
        var here = stage.journey().cards().held().scale().filter(where::equals).isPresent();
        var key = ChosenCard.key(where);
        var tile = new Tile(key, getTranslation(key), () -> {
            stage.journey()
                    .cards()
                    .change(stage.journey().cards().held().placed(here ? Optional.empty() : Optional.of(where)));
            moveOn(stage);
        });
        return Chosen.mark(tile, here);
    }

    private TextArea words() {
        var area = Fields.part(
                stage.journey().cards().held().part(),
                getTranslation("pictures.words"),
                stage.journey().cards().held().words(),
                this,
                typed -> {
                    stage.journey()
                            .cards()
                            .change(stage.journey().cards().held().saying(typed));
                    stage.keep();
                });
        area.addClassName("answer");
        return area;
    }

    private void takeBack() {
        stage.journey().putBack(stage.journey().cards().place());
        stage.keep();
        stage.show();
    }
}
