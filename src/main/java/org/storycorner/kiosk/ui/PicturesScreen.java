package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.CardGroup;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Channel;
import org.storycorner.ui.BigButton;

/** The six groups of cards, and the cards chosen so far. */
class PicturesScreen extends Frame {

    PicturesScreen(Stage stage) {
        super(Screen.PICTURES, stage.words("pictures.title"));
        var groups = new Div();
        groups.addClassNames("card-grid", "groups");
        Arrays.stream(CardGroup.values()).map(group -> tile(stage, group)).forEach(groups::add);

        lead(getTranslation("pictures.lead"));
        placeProblems();
        show(new ChosenCards(stage), groups);
        backTo(stage);
        if (stage.journey().way() == Channel.PICTURES) {
            foot(BigButton.secondary(getTranslation("pictures.also-words"), () -> {
                stage.journey().tellAlso();
                stage.show();
            }));
        }
        foot(BigButton.primary(getTranslation("action.next"), () -> moveOn(stage)));
    }

    /** A group shows its first card. */
    private static CardTile tile(Stage stage, CardGroup group) {
        return new CardTile(Cards.in(group).getFirst(), group.key(), () -> {
            stage.journey().lookAt(group);
            stage.show();
        });
    }
}
