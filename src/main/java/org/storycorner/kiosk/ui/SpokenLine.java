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
     * @param ofTheBox the box's words in it, in the order in which they come
     * @param own the person's words, which follow them; may be empty
     */
    SpokenLine(String text, List<String> ofTheBox, String own) {
        addClassName("spoken-line");
        var rest = text;
        for (var words : ofTheBox) {
            int at = rest.indexOf(words);
            add(new Text(rest.substring(0, at)), new Span(words));
            rest = rest.substring(at + words.length());
        }
        add(own.isEmpty() ? new Text(rest) : quoting(rest, own));
    }

    /** What somebody wrote runs in its own direction, and so keeps its full stop at its own end. */
    private static Span quoting(String text, String own) {
        int at = text.lastIndexOf(own);
        var words = new Span(own);
        words.getElement().setAttribute("dir", "auto");
        var quotation = new Span(new Text(text.substring(0, at)), words, new Text(text.substring(at + own.length())));
        ReadAloud.markOwnWords(quotation);
        return quotation;
    }
}
