package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.queue.Entry;

/** Says of a story that was sent without a clear answer where to look before it is passed on; not there for others. */
class PerhapsAtServer extends Paragraph {

    PerhapsAtServer(Entry entry) {
        addClassName("notice");
        setText(getTranslation("desk.perhaps-at-server", "uuid:" + entry.id()));
        setVisible(entry.isPerhapsAtServer());
    }
}
