package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/** What Story Corner is, whom it is independent of, and whose work it stands on. */
class AboutPanel extends Panel {

    AboutPanel(Runnable close) {
        super("about", words("about-us.title"), content(close));
    }

    private static Component[] content(Runnable close) {
        var paragraphs = Stream.of("what", "independent", "data", "licence", "fonts", "pictures", "parts")
                .map(part -> new Paragraph(words("about-us." + part)));
        var button = buttons(BigButton.primary(words("help.close"), close));
        return Stream.concat(paragraphs, Stream.of(button)).toArray(Component[]::new);
    }
}
