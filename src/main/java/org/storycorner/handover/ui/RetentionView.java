package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.storycorner.handover.Exports;
import org.storycorner.queue.Desk;
import org.storycorner.queue.Holding;
import org.storycorner.queue.Holdings;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Retention;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.Unreviewed;
import org.storycorner.staff.AuditLines;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Moments;
import org.storycorner.ui.SecondThought;

/** What the box holds of people's stories, until when, and how to let go of it sooner. */
@Route("staff/retention")
@Menu(title = "retention.menu", order = 85)
@RolesAllowed("MANAGER")
class RetentionView extends Main implements HasDynamicTitle {

    private static final Deed ERASED = new Deed("audit.erased-passed-on");

    private final Holdings holdings;
    private final StoryQueue queue;
    private final Retention retention;
    private final Supplier<Unreviewed> unreviewed;
    private final Exports exports;
    private final AuditLines lines;
    private final AuditTrail audit;
    private final Div report = new Div();
    private final Paragraph done = new Paragraph();

    RetentionView(
            Holdings holdings,
            StoryQueue queue,
            Retention retention,
            Supplier<Unreviewed> unreviewed,
            Exports exports,
            AuditLines lines,
            AuditTrail audit) {
        this.holdings = holdings;
        this.queue = queue;
        this.retention = retention;
        this.unreviewed = unreviewed;
        this.exports = exports;
        this.lines = lines;
        this.audit = audit;
        addClassNames("console-page", "wide");
        report.addClassName("share-report");
        done.getElement().setAttribute("role", "status");
        add(
                new ConsoleHeading(getTranslation("retention.title")),
                new Paragraph(getTranslation("retention.lead", retention.now().toDays())),
                report,
                new H2(getTranslation("retention.now")),
                new Paragraph(getTranslation("retention.now.text", Holdings.SETTLED.toMinutes())),
                new SecondThought(
                        getTranslation("retention.erase"),
                        getTranslation("retention.sure"),
                        getTranslation("retention.erase.yes"),
                        this::eraseNow),
                done);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("retention.title"));
    }

    private void eraseNow() {
        int erased = holdings.erasePassedOn();
        audit.record(ERASED, Integer.toString(erased));
        done.setText(getTranslation("retention.done", erased));
        show();
    }

    private void show() {
        report.removeAll();
        var table = new CountTable(
                getTranslation("retention.held"),
                List.of(
                        getTranslation("retention.state"),
                        getTranslation("retention.stories"),
                        getTranslation("retention.oldest"),
                        getTranslation("retention.until"),
                        getTranslation("retention.counted")));
        table.addClassName("in-words");
        holdings.byState().forEach(holding -> row(table, holding));
        table.row(
                getTranslation("retention.drafts"),
                List.of(Long.toString(queue.status().drafts()), "–", getTranslation("retention.until.drafts"), "–"));
        var backup = holdings.backupTaken()
                .map(taken -> getTranslation("retention.backup", Moments.full(taken)))
                .orElseGet(() -> getTranslation("retention.backup.none"));
        report.add(
                table,
                beside(),
                new H2(getTranslation("retention.backups")),
                new Paragraph(backup),
                new H2(getTranslation("retention.paper")));
        paper(unreviewed.get());
    }

    /** What is no story: some of it comes from one, some of it says what was done. */
    private CountTable beside() {
        var table = new CountTable(
                getTranslation("retention.beside"),
                List.of(
                        getTranslation("retention.what"),
                        getTranslation("retention.stories"),
                        getTranslation("retention.until")));
        table.addClassName("in-words");
        beside(
                table,
                "retention.contacts",
                holdings.contacts(),
                getTranslation("retention.contacts.until", Desk.UNDO.toMinutes()));
        beside(
                table,
                "retention.exports",
                exports.count(),
                getTranslation("retention.exports.until", Exports.KEPT.toMinutes(), Desk.UNDO.toMinutes()));
        beside(table, "retention.audit", lines.count(), getTranslation("retention.audit.until"));
        return table;
    }

    private void beside(CountTable table, String what, long count, String until) {
        table.row(getTranslation(what), List.of(Long.toString(count), until));
    }

    private void paper(Unreviewed paper) {
        if (paper.since().isEmpty()) {
            report.add(new Paragraph(getTranslation("retention.paper.none")));
            return;
        }
        report.add(
                new Paragraph(getTranslation(
                        "retention.paper.held",
                        paper.forms(),
                        paper.pages(),
                        paper.files(),
                        Moments.full(paper.since().get()))),
                new Paragraph(getTranslation("retention.paper.until")));
    }

    private void row(CountTable table, Holding holding) {
        var oldest = holding.oldest().map(Moments::full).orElse("–");
        table.row(
                getTranslation("retention.state." + key(holding.state())),
                List.of(Long.toString(holding.stories()), oldest, until(holding), Long.toString(holding.counted())));
    }

    private String until(Holding holding) {
        if (holding.stories() == 0) {
            return "–";
        }
        return switch (holding.state()) {
            case QUEUED, SENDING -> getTranslation("retention.until.waiting");
            case QUARANTINED -> getTranslation("retention.until.set-aside");
            case DELIVERED, HANDED_OVER ->
                holding.oldest()
                        .map(oldest ->
                                getTranslation("retention.until.passed-on", Moments.full(oldest.plus(retention.now()))))
                        .orElse("–");
            case WITHDRAWN -> "–";
        };
    }

    private static String key(QueueState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
