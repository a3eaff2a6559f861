package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A line that was told with cards: the box's words in it can be read aloud at once, the person's when they agreed. */
class SpokenLine extends Span {

    /**
     * A line in pieces.
     *
     * @param text the whole line
     * @param ofTheBox the box's words in it, in the order in which they come; what follows them is the person's
     * @param hasOwnWords whether anything does
     */
    SpokenLine(String text, List<String> ofTheBox, boolean hasOwnWords) {
        addClassName("spoken-line");
        var rest = text;
        for (var words : ofTheBox) {
            int at = rest.indexOf(words);
            add(new Text(rest.substring(0, at)), new Span(words));
            rest = rest.substring(at + words.length());
        }
        var last = new Span(rest);
        if (hasOwnWords) {
            ReadAloud.markOwnWords(last);
        }
        add(last);
    }
}
