package org.storycorner.handover.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.storycorner.handover.HandingOver;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.StoryId;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Moments;
import org.storycorner.venue.Venue;

/** A story that was put aside: what is wrong with it, and its ways on. What it says is not shown here. */
@Route("staff/stories/aside")
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/desk.css")
class AsideView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final StoryQueue queue;
    private final HandingOver handingOver;
    private final Told told;
    private final Div ways = new Div();
    private String title;

    AsideView(StoryQueue queue, HandingOver handingOver, Venue venue) {
        this.queue = queue;
        this.handingOver = handingOver;
        this.told = new Told(this::getTranslation, venue);
        this.title = getTranslation("aside.title");
        addClassNames("console-page", "desk-page");
        ways.addClassName("ways");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        StoryId.parse(parameter)
                .flatMap(queue::entry)
                .filter(entry -> entry.state() == QueueState.QUARANTINED)
                .ifPresentOrElse(this::show, () -> showNotice("aside.not-there"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }

    private void show(Entry entry) {
        title = getTranslation("aside.title.of", entry.id().reference());
        var reason = new Paragraph(entry.note());
        reason.addClassName("notice");
        add(
                back(),
                new ConsoleHeading(title),
                new Paragraph(getTranslation(
                        "aside.about",
                        Moments.full(entry.toldAt()),
                        told.services(entry),
                        Moments.full(entry.stateSince()))),
                new H2(getTranslation("aside.why")),
                reason);
        if (!entry.isHeldBack()) {
            add(new PerhapsAtServer(entry));
        }
        add(ways);
        offer(entry);
    }

    private void offer(Entry entry) {
        ways.removeAll();
        if (entry.isHeldBack()) {
            ways.add(new HeldBack(entry, handingOver, () -> carried(entry)));
        } else {
            ways.add(
                    way("aside.desk", BigButton.primary(getTranslation("aside.desk"), () -> toTheDesk(entry))),
                    way("aside.release", BigButton.secondary(getTranslation("aside.release"), () -> release(entry))));
        }
        ways.add(way("aside.delete", BigButton.secondary(getTranslation("aside.delete"), () -> ask(entry))));
    }

    private Div way(String key, BigButton button) {
        var way = new Div(new Paragraph(getTranslation(key + ".lead")), button);
        way.addClassName("way");
        return way;
    }

    /** The second confirmation. */
    private void ask(Entry entry) {
        ways.removeAll();
        var question = new H2(getTranslation("aside.delete.sure"));
        question.getElement().setAttribute("tabindex", "-1");
        question.addAttachListener(attached -> question.getElement().callJsFunction("focus"));
        var buttons = new Div(
                BigButton.primary(getTranslation("aside.delete.no"), () -> offer(entry)),
                BigButton.secondary(getTranslation("aside.delete.yes"), () -> delete(entry)));
        buttons.addClassName("button-row");
        ways.add(question, new Paragraph(getTranslation("aside.delete.what")), buttons);
    }

    private void toTheDesk(Entry entry) {
        getUI().ifPresent(ui -> ui.navigate(DeskView.class, entry.id().toString()));
    }

    private void carried(Entry entry) {
        showNotice(handingOver.carried(entry.id()) ? "aside.carried.done" : "aside.not-there");
    }

    private void release(Entry entry) {
        showNotice(handingOver.release(entry.id()) ? "aside.released" : "aside.not-there");
    }

    private void delete(Entry entry) {
        showNotice(handingOver.delete(entry.id()) ? "aside.deleted" : "aside.not-there");
    }

    private void showNotice(String key) {
        removeAll();
        var notice = new Paragraph(getTranslation(key));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        add(back(), new ConsoleHeading(title), notice);
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("desk.back"), StoriesView.class);
    }
}
