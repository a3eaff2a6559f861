package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.storycorner.posters.Guide;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/** What helping means, for whoever is about to say that they help. */
class GuidePanel extends Panel {

    GuidePanel(Runnable close) {
        super("guide", words(Guide.TITLE), content(close));
    }

    private static Component[] content(Runnable close) {
        var parts = Stream.concat(Guide.PARTS.stream(), Stream.of(Guide.URGENT))
                .flatMap(part -> Stream.<Component>of(new H3(words(part)), new Paragraph(words(Guide.text(part)))));
        var button = buttons(BigButton.primary(words("help.close"), close));
        return Stream.of(Stream.of(new Paragraph(words(Guide.LEAD))), parts, Stream.of(button))
                .flatMap(each -> each)
                .toArray(Component[]::new);
    }
}
