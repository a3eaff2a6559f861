package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;

/** Says at the desk of a story that was put aside why it was; not there for others. */
class WhyAside extends Paragraph {

    WhyAside(Entry entry) {
        addClassName("notice");
        setText(getTranslation("desk.why-aside", entry.note()));
        setVisible(entry.state() == QueueState.QUARANTINED);
    }
}
