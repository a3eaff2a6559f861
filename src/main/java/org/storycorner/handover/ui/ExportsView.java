package org.storycorner.handover.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.storycorner.handover.ExportFormat;
import org.storycorner.handover.ExportWish;
import org.storycorner.handover.Exports;
import org.storycorner.queue.QueueState;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Choice;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.LookingAgain;
import org.storycorner.venue.Venue;

/** Where a manager takes stories out as one file: a pack to post, a table or JSON. A long one is found again here. */
@Route("staff/export")
@Menu(title = "export.title", order = 25)
@RolesAllowed("MANAGER")
@StyleSheet("styles/desk.css")
class ExportsView extends Main implements HasDynamicTitle {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final Exports exports;
    private final SignedIn signedIn;
    private final Div files = new Div();
    private final Div answer = new Div();
    private final Checkbox contact = new Checkbox();
    private final LookingAgain looking = new LookingAgain(this, this::refresh);
    private ExportFormat format = ExportFormat.PDF;
    private QueueState state = QueueState.QUEUED;
    private String service = "";

    ExportsView(Exports exports, SignedIn signedIn, Venue venue) {
        this.exports = exports;
        this.signedIn = signedIn;
        addClassNames("console-page", "desk-page");
        files.addClassName("export-files");
        answer.getElement().setAttribute("role", "alert");
        contact.setLabel(getTranslation("export.contact"));
        contact.setVisible(false);
        add(
                new ConsoleHeading(getTranslation("export.title")),
                new Paragraph(getTranslation("export.lead")),
                wishes(venue),
                contact,
                BigButton.primary(getTranslation("export.make"), this::make),
                answer,
                new H2(getTranslation("export.files")),
                files);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("export.title"));
    }

    private Div wishes(Venue venue) {
        var wishes = new Div(
                new Choice(
                        "format",
                        getTranslation("export.format"),
                        options(Stream.of(ExportFormat.values()), "export.format."),
                        format.name(),
                        this::chooseFormat),
                new Choice(
                        "shelf",
                        getTranslation("stories.which"),
                        options(
                                Stream.of(
                                        QueueState.QUEUED,
                                        QueueState.QUARANTINED,
                                        QueueState.HANDED_OVER,
                                        QueueState.DELIVERED),
                                "stories.shelf."),
                        state.name(),
                        chosen -> state = QueueState.valueOf(chosen)),
                new ServiceChoice(venue, chosen -> service = chosen));
        wishes.addClassName("filters");
        return wishes;
    }

    private void chooseFormat(String name) {
        format = ExportFormat.valueOf(name);
        contact.setVisible(format != ExportFormat.PDF);
    }

    private Map<String, String> options(Stream<? extends Enum<?>> values, String prefix) {
        var options = new LinkedHashMap<String, String>();
        values.forEach(value -> options.put(
                value.name(),
                getTranslation(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        return options;
    }

    private void make() {
        var wish = new ExportWish(format, state, service, contact.getValue());
        var started = exports.start(wish, signedIn.required());
        answer.setText(started.isPresent() ? "" : getTranslation("export.too-many", Exports.MOST));
        show();
    }

    private void refresh() {
        files.getChildren()
                .filter(ExportCard.class::isInstance)
                .map(ExportCard.class::cast)
                .forEach(ExportCard::refresh);
        lookWhileMaking();
    }

    private void show() {
        files.removeAll();
        var own = exports.of(signedIn.required());
        own.forEach(export -> files.add(new ExportCard(export, exports, signedIn, this::show)));
        if (own.isEmpty()) {
            var none = new Paragraph(getTranslation("export.none"));
            none.addClassName("nothing");
            files.add(none);
        }
        lookWhileMaking();
    }

    private void lookWhileMaking() {
        boolean making = files.getChildren().anyMatch(child -> child instanceof ExportCard card && card.isMaking());
        if (making) {
            looking.every(LOOKS_EVERY);
        } else {
            looking.rest();
        }
    }
}
