package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Div;
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
import org.storycorner.handover.Concern;
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
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Icon;
import org.storycorner.ui.LookingAgain;
import org.storycorner.ui.Moments;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.Venue;

/** How the box is doing, in numbers only: nothing of a story is here. */
@Route("staff")
@Menu(title = "overview.menu", order = 10)
@PermitAll
class OverviewView extends Main implements HasDynamicTitle {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(15);

    private static final int MOST_NAMED = 5;

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
    private final NamedValues numbers = new NamedValues();
    private Optional<Headline> headline = Optional.empty();
    private List<Concern> concerned = List.of();

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
        now.getElement().setAttribute("role", "status");
        add(
                new ConsoleHeading(getTranslation("overview.title")),
                now,
                concerns,
                numbers,
                buttons(),
                sent,
                new Paragraph(getTranslation("overview.more")));
        look();
        new LookingAgain(this, this::look).every(LOOKS_EVERY);
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
        sent.setText("");
        look();
    }

    /** Draws what has changed: somebody may be reading, and a screen reader would read anew what is drawn anew. */
    private void look() {
        var status = queue.status();
        var condition = care.now();
        var found = condition.concerns(clock.instant());
        sendNow.setVisible(signedIn.mayAs(Role.STAFF)
                && status.waiting() > 0
                && sync.status().state() != SyncStatus.State.OFF);
        show(Headline.of(status, space.hasRoom(), sync.status().state(), found.size()));
        show(found);
        numbers.show("overview.waiting", Long.toString(status.waiting()));
        numbers.show("overview.oldest", time(status.oldestWaiting()));
        numbers.show("overview.delivered", Long.toString(status.count(QueueState.DELIVERED)));
        numbers.show("overview.last-delivered", time(status.lastDelivered()));
        numbers.show("overview.quarantined", Long.toString(status.count(QueueState.QUARANTINED)));
        numbers.show("overview.room", getTranslation(space.hasRoom() ? "overview.room.yes" : "overview.room.no"));
        numbers.show("overview.free", free());
        numbers.show("overview.backup", backup(condition));
        numbers.show("overview.clock", clock(condition));
        numbers.show("overview.sheet", sheet(condition));
        numbers.show("overview.destination", destination());
        numbers.show("overview.sending", sending());
        numbers.show("overview.speech", readingAloud());
        numbers.show("overview.recordings", recordings());
        equipment.forEach(
                one -> numbers.show(one.key(), getTranslation(one.key() + (one.isThere() ? ".there" : ".missing"))));
    }

    private void show(Headline next) {
        if (!headline.equals(Optional.of(next))) {
            headline = Optional.of(next);
            now.removeAll();
            now.setClassName("headline");
            now.addClassName(next.look());
            now.add(new Icon(next.icon()), new Paragraph(getTranslation(next.key(), next.count())));
        }
    }

    private void show(List<Concern> found) {
        concerns.setVisible(!found.isEmpty());
        if (!concerned.equals(found)) {
            concerned = found;
            concerns.removeAll();
            found.forEach(concern -> concerns.add(new ListItem(getTranslation("overview.concern." + concern.key()))));
        }
    }

    private String free() {
        return space.free()
                .map(size -> getTranslation("overview.free.gigabytes", size.toMegabytes() / 1024.0))
                .orElseGet(() -> getTranslation("overview.never"));
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

    private String recordings() {
        var unused = speech.unusedRecordings();
        return unused.isEmpty()
                ? getTranslation("overview.recordings.fine")
                : getTranslation(
                        "overview.recordings.unused",
                        unused.size(),
                        unused.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
    }

    private String destination() {
        return switch (venue.destination()) {
            case DestinationSettings.None none -> getTranslation("overview.no-destination");
            case DestinationSettings.OpenRosa server -> server.shown();
        };
    }
}
