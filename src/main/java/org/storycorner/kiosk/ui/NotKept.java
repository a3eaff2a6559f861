package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import org.storycorner.queue.NotSavedException;
import org.storycorner.ui.Faults;

/**
 * The line that says, calmly and as long as it is so, that the box can't save drafts: nobody should learn only at the end
 * that their words were not kept. It costs nobody their screen: the words are still on it, and sending says so too.
 */
class NotKept extends Div {

    private boolean failed;

    NotKept() {
        addClassName("not-kept");
        getElement().setAttribute("role", "status");
    }

    /** Tries to save, and says how that went. */
    void attempt(Runnable saving) {
        try {
            saving.run();
            failed = false;
        } catch (NotSavedException noRoom) {
            if (!failed) {
                Faults.log(noRoom);
            }
            failed = true;
        }
        say();
    }

    /** Another person's words may be kept well. */
    void forget() {
        failed = false;
        say();
    }

    /** Says it in the page's language. */
    final void say() {
        setText(failed ? getTranslation("draft.not-kept") : "");
    }
}
