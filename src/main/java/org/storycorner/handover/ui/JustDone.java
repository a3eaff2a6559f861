package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.storycorner.handover.HandingOver;
import org.storycorner.queue.Desk;
import org.storycorner.queue.Entry;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Moments;

/** What was done at the desk within the last minutes, each with its way back. */
final class JustDone extends Section {

    private final HandingOver handingOver;
    private final Runnable afterwards;
    private final Div answer = new Div();

    JustDone(HandingOver handingOver, Runnable afterwards) {
        this.handingOver = handingOver;
        this.afterwards = afterwards;
        addClassName("just-done");
        answer.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        removeAll();
        add(answer);
        var done = handingOver.undoable();
        if (!done.isEmpty()) {
            var list = new UnorderedList();
            done.forEach(entry -> list.add(line(entry)));
            addComponentAsFirst(list);
            addComponentAsFirst(new Paragraph(getTranslation("stories.just-done.lead")));
            addComponentAsFirst(new H2(getTranslation("stories.just-done")));
        }
        setClassName("empty", done.isEmpty());
    }

    private ListItem line(Entry entry) {
        var reference = entry.id().reference();
        var undo = BigButton.secondary(getTranslation("stories.undo"), () -> undo(entry));
        undo.getElement().setAttribute("aria-label", getTranslation("stories.undo.of", reference));
        return new ListItem(
                new Span(getTranslation(
                        "stories.just-done.line",
                        reference,
                        entry.note(),
                        Moments.clock(entry.stateSince().plus(Desk.UNDO)))),
                undo);
    }

    private void undo(Entry entry) {
        boolean undone = handingOver.undo(entry.id());
        answer.setText(getTranslation(
                undone ? "stories.undone" : "stories.not-undone", entry.id().reference()));
        show();
        afterwards.run();
    }
}
