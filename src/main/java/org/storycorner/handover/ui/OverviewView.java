package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.storycorner.handover.BoxCare;
import org.storycorner.handover.BoxCondition;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.Speech;
import org.storycorner.queue.BoxSpace;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Equipment;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedIn;
import org.storycorner.sync.StorySync;
import org.storycorner.sync.SyncStatus;
import org.storycorner.sync.Trouble;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Icon;
import org.storycorner.ui.Moments;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.Venue;

/** How the box is doing, in numbers only: nothing of a story is here. */
@Route("staff")
@Menu(title = "overview.menu", order = 10)
@PermitAll
class OverviewView extends Main implements HasDynamicTitle {

    private final StoryQueue queue;
    private final BoxSpace space;
    private final StorySync sync;
    private final Venue venue;
    private final Speech speech;
    private final List<Equipment> equipment;
    private final BoxCare care;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Paragraph sent = new Paragraph();
    private final BigButton sendNow = BigButton.secondary(getTranslation("overview.send-now"), this::sendNow);
    private final Div now = new Div();
    private final UnorderedList concerns = new UnorderedList();
    private final DescriptionList numbers = new DescriptionList();

    OverviewView(
            StoryQueue queue,
            BoxSpace space,
            StorySync sync,
            Venue venue,
            Speech speech,
            List<Equipment> equipment,
            BoxCare care,
            SignedIn signedIn,
            Clock clock) {
        this.queue = queue;
        this.space = space;
        this.sync = sync;
        this.venue = venue;
        this.speech = speech;
        this.equipment = equipment;
        this.care = care;
        this.signedIn = signedIn;
        this.clock = clock;
        concerns.addClassName("concerns");
        addClassName("console-page");
        numbers.addClassName("numbers");
        add(
                new H1(getTranslation("overview.title")),
                now,
                concerns,
                numbers,
                buttons(),
                sent,
                new Paragraph(getTranslation("overview.more")));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("overview.title"));
    }

    private Div buttons() {
        var buttons = new Div(BigButton.secondary(getTranslation("overview.refresh"), this::refresh), sendNow);
        buttons.addClassName("button-row");
        sent.getElement().setAttribute("role", "status");
        return buttons;
    }

    private void sendNow() {
        care.sendSoon();
        sent.setText(getTranslation("overview.sent-now"));
    }

    private void refresh() {
        var status = queue.status();
        var condition = care.now();
        var found = condition.concerns(clock.instant());
        sent.setText("");
        sendNow.setVisible(signedIn.mayAs(Role.STAFF)
                && status.waiting() > 0
                && sync.status().state() != SyncStatus.State.OFF);
        show(Headline.of(status, space.hasRoom(), sync.status().state(), found.size()));
        concerns.removeAll();
        concerns.setVisible(!found.isEmpty());
        found.forEach(concern -> concerns.add(new ListItem(getTranslation("overview.concern." + concern.key()))));
        numbers.removeAll();
        row("overview.waiting", Long.toString(status.waiting()));
        row("overview.oldest", time(status.oldestWaiting()));
        row("overview.delivered", Long.toString(status.count(QueueState.DELIVERED)));
        row("overview.last-delivered", time(status.lastDelivered()));
        row("overview.quarantined", Long.toString(status.count(QueueState.QUARANTINED)));
        row("overview.room", getTranslation(space.hasRoom() ? "overview.room.yes" : "overview.room.no"));
        row("overview.free", free());
        row("overview.backup", backup(condition));
        row("overview.clock", clock(condition));
        row("overview.sheet", sheet(condition));
        row("overview.destination", destination());
        row("overview.sending", sending());
        row("overview.speech", readingAloud());
        equipment.forEach(one -> row(one.key(), getTranslation(one.key() + (one.isThere() ? ".there" : ".missing"))));
    }

    private void show(Headline headline) {
        now.removeAll();
        now.setClassName("headline");
        now.addClassName(headline.look());
        now.add(new Icon(headline.icon()), new Paragraph(getTranslation(headline.key(), headline.count())));
    }

    private String free() {
        return space.free()
                .map(size -> getTranslation("overview.free.gigabytes", size.toMegabytes() / 1024.0))
                .orElseGet(() -> getTranslation("overview.never"));
    }

    private void row(String key, String value) {
        numbers.add(new Term(getTranslation(key)), new Description(value));
    }

    private String backup(BoxCondition condition) {
        return condition
                .backup()
                .map(taken -> getTranslation(
                        "overview.backup.taken",
                        time(condition.backup()),
                        Duration.between(taken, clock.instant()).abs().toHours()))
                .orElseGet(() -> getTranslation("overview.backup.none"));
    }

    private String clock(BoxCondition condition) {
        var here = time(Optional.of(clock.instant()));
        if (condition.clockAhead().isEmpty()) {
            return getTranslation(
                    sync.status().state() == SyncStatus.State.OFF ? "overview.clock.alone" : "overview.clock.unasked",
                    here);
        }
        return condition.isClockWrong()
                ? getTranslation(
                        "overview.clock.wrong",
                        here,
                        condition.clockAhead().get().abs().toMinutes())
                : getTranslation("overview.clock.right", here);
    }

    private String sheet(BoxCondition condition) {
        return condition
                .sheet()
                .map(state -> getTranslation("overview.sheet." + state.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> getTranslation("overview.sheet.no-key"));
    }

    private String time(Optional<Instant> moment) {
        return moment.map(Moments::full).orElseGet(() -> getTranslation("overview.never"));
    }

    private String sending() {
        var status = sync.status();
        var why = status.trouble().map(Trouble::sentence).orElse("");
        return switch (status.state()) {
            case OFF -> getTranslation("sending.off");
            case IDLE -> getTranslation("sending.idle");
            case BACKING_OFF -> getTranslation("sending.backing-off", why);
            case PAUSED -> getTranslation("sending.paused", why);
        };
    }

    private String readingAloud() {
        if (!speech.isInstalled()) {
            return getTranslation("overview.speech.missing");
        }
        var silent = speech.silent().stream().map(Language::ownName).collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? getTranslation("overview.speech.all")
                : getTranslation("overview.speech.not-in", silent);
    }

    private String destination() {
        return switch (venue.destination()) {
            case DestinationSettings.None none -> getTranslation("overview.no-destination");
            case DestinationSettings.OpenRosa server -> server.shown();
        };
    }
}
