package org.storycorner.paper.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.review.Reviewing;
import org.storycorner.ui.Moments;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** The forms that wait for somebody to look at them. */
@Route("staff/review")
@Menu(title = "paper-review.menu", order = 61)
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/paper.css")
class ReviewListView extends Main implements HasDynamicTitle {

    private final Reviewing reviewing;
    private final Venue venue;

    ReviewListView(Reviewing reviewing, Venue venue) {
        this.reviewing = reviewing;
        this.venue = venue;
        addClassNames("console-page", "paper-page");
        var waiting = reviewing.waiting();
        add(new H1(getTranslation("paper-review.title")), new Paragraph(getTranslation("paper-review.lead")));
        if (waiting.isEmpty()) {
            add(
                    new Paragraph(getTranslation("paper-review.none")),
                    new RouterLink(getTranslation("paper-review.bring"), PaperView.class));
        } else {
            var count = new Paragraph(getTranslation("paper-review.waiting", waiting.size()));
            count.addClassName("paper-count");
            add(count, table(waiting));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("paper-review.title"));
    }

    private NativeTable table(List<FormCopy> waiting) {
        var head = new NativeTableRow();
        for (var column : List.of("form", "service", "pages", "since", "state")) {
            var cell = new NativeTableHeaderCell(getTranslation("paper-review.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        waiting.forEach(form -> body.add(row(form)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("console-table");
        table.getElement().setAttribute("aria-label", getTranslation("paper-review.title"));
        return table;
    }

    private NativeTableRow row(FormCopy form) {
        var link = new RouterLink(
                form.readableSerial(), ReviewView.class, form.id().toString());
        link.getElement().setAttribute("aria-label", getTranslation("paper-review.open", form.readableSerial()));
        return new NativeTableRow(
                labelled("form", new NativeTableCell(link)),
                labelled("service", new NativeTableCell(service(form))),
                labelled("pages", new NativeTableCell(pages(form))),
                labelled("since", new NativeTableCell(Moments.full(form.begun()))),
                labelled("state", new NativeTableCell(state(form))));
    }

    private NativeTableCell labelled(String column, NativeTableCell cell) {
        cell.getElement().setAttribute("data-label", getTranslation("paper-review.column." + column));
        return cell;
    }

    private String pages(FormCopy form) {
        int here = reviewing.pages(form).size();
        if (form.isLetter()) {
            return getTranslation("paper-letter.pages", here);
        }
        return getTranslation(
                here < form.pages() ? "paper-review.pages.missing" : "paper-review.pages", here, form.pages());
    }

    private String service(FormCopy form) {
        if (form.isLetter()) {
            return getTranslation("paper-letter.other-paper");
        }
        return venue.serviceList().find(form.service()).map(VenueService::name).orElse(form.service());
    }

    private String state(FormCopy form) {
        return form.lease()
                .map(lease -> getTranslation("paper-review.held", lease.holder(), Moments.clock(lease.until())))
                .orElseGet(() -> getTranslation("paper-review.free"));
    }
}
