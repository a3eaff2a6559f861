package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import org.storycorner.story.Hint;
import org.storycorner.story.Hints;

/** Under a text: one calm sentence for each kind of thing that a person may want to take out. It never blocks anything. */
class HintLines extends Div {

    private final EnumSet<Hint.Kind> shown = EnumSet.noneOf(Hint.Kind.class);

    HintLines(String text) {
        addClassName("hints");
        getElement().setAttribute("role", "status");
        show(text);
    }

    /** What stays as it was is left alone, so that nothing is read out twice. */
    final void show(String text) {
        var kinds = EnumSet.noneOf(Hint.Kind.class);
        Hints.in(text).forEach(hint -> kinds.add(hint.kind()));
        if (kinds.equals(shown)) {
            return;
        }
        shown.clear();
        shown.addAll(kinds);
        removeAll();
        kinds.forEach(kind -> add(line(kind)));
    }

    private Span line(Hint.Kind kind) {
        var line = new Span(getTranslation(kind.key()));
        line.addClassName("hint");
        line.getElement().setAttribute("data-hint", kind.key());
        return line;
    }
}
