package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.QrCode;
import org.storycorner.ui.BigButton;

/** Thanks, the reference to keep, and what happens next. */
class ThanksScreen extends Frame {

    ThanksScreen(Stage stage) {
        super(Screen.THANKS, stage.words("thanks.title"));
        addClassName("thanks");
        var reference = new Span(stage.journey().id().reference());
        reference.addClassName("reference");
        reference.getElement().setAttribute("data-reference", true).setAttribute("dir", "ltr");
        ReadAloud.spell(reference, reference.getText());
        var qr = new Image(QrCode.dataUri(reference.getText()), getTranslation("thanks.qr"));
        qr.addClassName("qr");
        var number = new Div(
                new Paragraph(getTranslation("thanks.reference")),
                reference,
                new Paragraph(getTranslation("thanks.withdraw")));
        var keep = new Div(number, qr);
        keep.addClassNames("card", "keep");

        lead(getTranslation("thanks.lead"));
        show(keep, new Paragraph(getTranslation("thanks.next")), new Paragraph(getTranslation("thanks.urgent")));
        foot(BigButton.primary(getTranslation("thanks.done"), stage::startAfresh));
    }
}
