package org.storycorner.paper.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.storycorner.paper.intake.Corrections;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.FormSearch;
import org.storycorner.paper.review.Reviewing;
import org.storycorner.ui.Choice;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Moments;
import org.storycorner.ui.PageTurning;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** The forms that wait for somebody to look at them. */
@Route("staff/review")
@Menu(title = "paper-review.menu", order = 61)
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/paper.css")
class ReviewListView extends Main implements HasDynamicTitle {

    /** As the sentence says. */
    private static final Duration RECORD = Duration.ofDays(30);

    private static final int A_PAGE = 25;
    private static final int LONGEST_NUMBER = 20;
    private static final String NEWEST_FIRST = "newest";

    private final Reviewing reviewing;
    private final Venue venue;
    private final Paragraph count = new Paragraph();
    private final Div results = new Div();
    private final PageTurning<FormCopy> turning = new PageTurning<>(this::show);
    private FormSearch search = FormSearch.ALL;

    ReviewListView(Reviewing reviewing, Venue venue) {
        this.reviewing = reviewing;
        this.venue = venue;
        addClassNames("console-page", "paper-page");
        count.addClassName("paper-count");
        count.getElement().setAttribute("role", "status");
        results.addClassName("list-results");
        add(
                new ConsoleHeading(getTranslation("paper-review.title")),
                new Paragraph(getTranslation("paper-review.lead")));
        if (reviewing.waiting() == 0) {
            add(
                    new Paragraph(getTranslation("paper-review.none")),
                    new RouterLink(getTranslation("paper-review.bring"), PaperView.class));
        } else {
            add(filters(), count, results, turning);
            show();
        }
        add(record(reviewing.corrections(RECORD)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("paper-review.title"));
    }

    private Paragraph record(Corrections count) {
        var record = new Paragraph(getTranslation("paper-review.record", count.sure(), count.corrected()));
        record.setVisible(count.sure() > 0);
        return record;
    }

    private Div filters() {
        var number = new TextField(getTranslation("paper-review.find"));
        number.setPlaceholder("K7QM-2F9D");
        number.setMaxLength(LONGEST_NUMBER);
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(typed -> ask(search.numbered(typed.getValue())));
        var orders = new LinkedHashMap<String, String>();
        orders.put("oldest", getTranslation("paper-review.order.oldest"));
        orders.put(NEWEST_FIRST, getTranslation("paper-review.order.newest"));
        var filters = new Div(
                number,
                new Choice(
                        "order",
                        getTranslation("paper-review.order"),
                        orders,
                        "oldest",
                        order -> ask(search.fromTheNewest(order.equals(NEWEST_FIRST)))));
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void ask(FormSearch next) {
        search = next;
        turning.begin();
        show();
    }

    private void show() {
        var page = reviewing.page(search, turning.mark(), A_PAGE);
        results.removeAll();
        if (page.forms().isEmpty()) {
            count.setText(getTranslation("paper-review.none-found"));
        } else {
            count.setText(getTranslation("paper-review.waiting", reviewing.waiting()));
            results.add(table(page.forms()));
        }
        turning.offer(page.next());
    }

    private NativeTable table(List<FormCopy> waiting) {
        var head = new NativeTableRow();
        for (var column : List.of("form", "service", "pages", "since", "state")) {
            var cell = new NativeTableHeaderCell(getTranslation("paper-review.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var table = new NativeTable();
        table.getHead().add(head);
        waiting.forEach(form -> table.getBody().add(row(form)));
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
