package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.Screen;
import org.storycorner.ui.Icon;

/** Where the paper forms are, as the venue says it; where it says nothing, the staff know. */
class PaperScreen extends Frame {

    PaperScreen(Stage stage) {
        super(Screen.PAPER, stage.words("paper.title"));
        var place = stage.venue().paperForms();
        if (place.isEmpty()) {
            show(beside(new Paragraph(getTranslation("paper.lead"))));
        } else {
            show(where(place, Language.usualAt(stage.venue())));
            lead(getTranslation("paper.none-there"));
        }
        backTo(stage);
    }

    /** In the venue's own words, and so in its own language. */
    private static Div where(String place, Language language) {
        var sentence = new Paragraph(place);
        sentence.getElement().setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        return beside(sentence);
    }

    private static Div beside(Paragraph sentence) {
        var card = new Div(new Icon("paper"), sentence);
        card.addClassNames("card", "paper-place");
        return card;
    }
}
