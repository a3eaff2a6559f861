package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.storycorner.handover.HandingOver;
import org.storycorner.story.StoryId;
import org.storycorner.ui.BigButton;
import org.storycorner.venue.HelpNumber;

/** What to do at once when a story is urgent, and the button with which somebody says that it is, or is not. */
final class UrgencyNotice extends Section {

    private final HandingOver handingOver;
    private final StoryId id;
    private final List<HelpNumber> numbers;

    UrgencyNotice(HandingOver handingOver, StoryId id, boolean urgent, List<HelpNumber> numbers) {
        this.handingOver = handingOver;
        this.id = id;
        this.numbers = numbers;
        show(urgent);
    }

    private void show(boolean urgent) {
        removeAll();
        setClassName("urgent-notice", urgent);
        if (urgent) {
            var all = new DescriptionList();
            all.addClassName("help-numbers");
            number(all, getTranslation("desk.urgent.danger"), "999");
            number(all, getTranslation("desk.urgent.nhs"), "111");
            numbers.forEach(number -> number(all, number.who(), number.number()));
            add(new H2(getTranslation("desk.urgent")), new Paragraph(getTranslation("desk.urgent.what")), all);
        }
        add(BigButton.secondary(getTranslation(urgent ? "desk.urgent.no" : "desk.urgent.yes"), () -> mark(!urgent)));
    }

    private void mark(boolean urgent) {
        handingOver.markUrgent(id, urgent);
        show(urgent);
    }

    private static void number(DescriptionList list, String who, String number) {
        list.add(new DescriptionList.Term(who), new DescriptionList.Description(number));
    }
}
