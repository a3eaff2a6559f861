package org.storycorner.handover.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.storycorner.handover.DeskForm;
import org.storycorner.handover.HandingOver;
import org.storycorner.handover.Outcome;
import org.storycorner.queue.Entry;
import org.storycorner.queue.Lease;
import org.storycorner.queue.Passing;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Taking;
import org.storycorner.staff.SignedIn;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Moments;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** One story on the desk of one person, who carries it to Care Opinion field by field and then says what became of it. */
@Route("staff/stories/desk")
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/desk.css")
@JsModule("context://components/desk.js")
class DeskView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final HandingOver handingOver;
    private final SignedIn signedIn;
    private final Venue venue;
    private final Clock clock;
    private final Told told;
    private final Span until = new Span();
    private Optional<StoryId> opened = Optional.empty();
    private Optional<OutcomeForm> outcome = Optional.empty();
    private String typed = "";
    private String title;

    DeskView(HandingOver handingOver, SignedIn signedIn, Venue venue, Clock clock) {
        this.handingOver = handingOver;
        this.signedIn = signedIn;
        this.venue = venue;
        this.clock = clock;
        this.told = new Told(this::getTranslation, venue);
        this.title = getTranslation("desk.title");
        addClassNames("console-page", "desk-page");
        until.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        StoryId.parse(parameter).ifPresentOrElse(this::open, () -> showNotice("desk.not-there"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }

    /** The browser says that the lease has ended: the story leaves the screen, and what was typed is kept. */
    @ClientCallable
    void leaseOver() {
        showNotice("desk.over");
        opened.ifPresent(id -> add(BigButton.primary(getTranslation("desk.again"), () -> open(id))));
    }

    private void open(StoryId id) {
        opened = Optional.of(id);
        title = getTranslation("desk.title.of", id.reference());
        switch (handingOver.take(id, signedIn.required())) {
            case Taking.Taken(var story, var entry, var lease) -> show(story, entry, lease);
            case Taking.HeldByOther(var lease) -> showNotice("desk.held", lease.holder(), Moments.clock(lease.until()));
            case Taking.Elsewhere(var state) -> showNotice("desk.elsewhere." + key(state));
            case Taking.Unreadable() -> showNotice("desk.unreadable");
            case Taking.NotThere() -> showNotice("desk.not-there");
        }
    }

    private void show(Story story, Entry entry, Lease lease) {
        var form = new OutcomeForm(invitations(entry), entry.id().reference(), decided -> pass(entry.id(), decided));
        form.goOn(typed);
        outcome = Optional.of(form);
        removeAll();
        add(
                back(),
                new ConsoleHeading(title),
                new Paragraph(getTranslation(
                        "desk.about",
                        Moments.full(entry.toldAt()),
                        told.channel(entry),
                        told.helper(entry),
                        Told.language(story.language()))),
                new WhyAside(entry),
                new PerhapsAtServer(entry),
                leaseBar(entry.id(), lease),
                new UrgencyNotice(handingOver, entry.id(), handingOver.isUrgent(entry.id()), venue.helpNumbers()),
                new Invitations(services(entry)),
                fields(story),
                form);
        endWith(lease);
    }

    private Section fields(Story story) {
        var section = new Section(new H2(getTranslation("desk.fields")));
        section.add(new Paragraph(getTranslation("desk.fields.lead")));
        if (!story.language().startsWith("en")) {
            section.add(new Paragraph(getTranslation("desk.fields.foreign", Told.language(story.language()))));
        }
        if (!story.attachments().isEmpty()) {
            section.add(new Paragraph(
                    getTranslation("desk.attachments", story.attachments().size())));
        }
        section.add(new DeskFields(DeskForm.of(story, this::getTranslation), story.language()));
        return section;
    }

    private Div leaseBar(StoryId id, Lease lease) {
        until.setText(getTranslation("desk.yours", Moments.clock(lease.until())));
        var bar = new Div(
                until,
                BigButton.secondary(getTranslation("desk.keep"), () -> keep(id)),
                BigButton.secondary(getTranslation("desk.give-back"), () -> giveBack(id)));
        bar.addClassName("lease-bar");
        return bar;
    }

    private void keep(StoryId id) {
        if (handingOver.keep(id, signedIn.required()) instanceof Taking.Taken(var story, var entry, var lease)) {
            until.setText(getTranslation("desk.yours", Moments.clock(lease.until())));
            endWith(lease);
        } else {
            open(id);
        }
    }

    private void giveBack(StoryId id) {
        handingOver.giveBack(id, signedIn.required());
        toTheList();
    }

    private void pass(StoryId id, Outcome decided) {
        switch (handingOver.pass(id, signedIn.required(), decided)) {
            case Passing.Noted noted -> toTheList();
            case Taking.HeldByOther(var lease) ->
                showNotice("desk.taken-meanwhile", lease.holder(), Moments.clock(lease.until()));
            case Taking.Elsewhere(var state) -> showNotice("desk.passed-meanwhile");
            case Taking.NotThere() -> showNotice("desk.not-there");
        }
    }

    private void toTheList() {
        getUI().ifPresent(ui -> ui.navigate(StoriesView.class));
    }

    private void showNotice(String key, Object... values) {
        typed = outcome.map(OutcomeForm::typed).orElse(typed).strip();
        outcome = Optional.empty();
        removeAll();
        var notice = new Paragraph(getTranslation(key, values));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        add(back(), new ConsoleHeading(title), notice);
        if (!typed.isEmpty()) {
            add(new Paragraph(getTranslation("desk.typed", typed)));
        }
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("desk.back"), StoriesView.class);
    }

    private void endWith(Lease lease) {
        var left = Duration.between(clock.instant(), lease.until()).toMillis();
        getElement()
                .executeJs(
                        "clearTimeout(this.lease); this.lease = setTimeout(() => this.$server.leaseOver(), $0)", left);
    }

    private static String key(QueueState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<VenueService> services(Entry entry) {
        return venue.serviceList().all().stream()
                .filter(service -> entry.services().contains(service.id()))
                .toList();
    }

    private List<String> invitations(Entry entry) {
        return services(entry).stream().map(VenueService::invitationLink).toList();
    }
}
