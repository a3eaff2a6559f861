package org.storycorner.services.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.storycorner.services.ServicePage;
import org.storycorner.services.ServicePage.Line;
import org.storycorner.services.ServicePage.Order;
import org.storycorner.services.Services;
import org.storycorner.ui.BigButton;
import org.storycorner.venue.ServiceList;

/** The services that were searched for, page by page. */
final class ServicesTable extends Div {

    private static final int A_PAGE = 25;

    private final Services services;
    private final Deque<Optional<Line>> before = new ArrayDeque<>();
    private ServiceList seen;
    private String wanted = "";
    private Order order = Order.PLACE;
    private Optional<Line> after = Optional.empty();

    ServicesTable(Services services) {
        this.services = services;
        this.seen = services.now();
        addClassName("services-table");
    }

    /** The services as they were when this was drawn. */
    ServiceList seen() {
        return seen;
    }

    void search(String text) {
        wanted = text;
        fromTheFirst();
    }

    void draw() {
        removeAll();
        seen = services.now();
        var page = ServicePage.of(seen, wanted, order, after, A_PAGE);
        var count = new Paragraph(
                getTranslation("services.found", page.found(), seen.all().size()));
        count.getElement().setAttribute("role", "status");
        add(count);
        if (page.found() == 0) {
            add(new Paragraph(getTranslation("services.none")));
            return;
        }
        add(order(), table(page.lines()), pages(page));
    }

    private void fromTheFirst() {
        before.clear();
        after = Optional.empty();
        draw();
    }

    private Component order() {
        return switch (order) {
            case PLACE -> BigButton.secondary(getTranslation("services.sort.name"), () -> sort(Order.NAME));
            case NAME -> BigButton.secondary(getTranslation("services.sort.place"), () -> sort(Order.PLACE));
        };
    }

    private void sort(Order other) {
        order = other;
        fromTheFirst();
    }

    private NativeTable table(List<Line> lines) {
        var head = new NativeTableRow();
        for (var column : List.of("place", "name", "link", "state")) {
            var cell = new NativeTableHeaderCell(getTranslation("services.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        lines.forEach(line -> body.add(row(line)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.getElement().setAttribute("aria-label", getTranslation("services.table"));
        return table;
    }

    private NativeTableRow row(Line line) {
        var service = line.service();
        var name = new RouterLink(service.name(), ServiceView.class, service.id());
        return new NativeTableRow(
                new NativeTableCell(line.retired() ? "–" : Integer.toString(line.place())),
                new NativeTableCell(name),
                new NativeTableCell(
                        getTranslation(service.invitationLink().isBlank() ? "services.link.no" : "services.link.yes")),
                new NativeTableCell(
                        getTranslation(line.retired() ? "services.state.retired" : "services.state.offered")));
    }

    private Div pages(ServicePage page) {
        var earlier = BigButton.secondary(getTranslation("services.earlier"), this::back);
        var later = BigButton.secondary(getTranslation("services.later"), () -> on(page));
        earlier.setVisible(!before.isEmpty());
        later.setVisible(page.hasMore());
        var pages = new Div(earlier, later);
        pages.addClassName("ways");
        return pages;
    }

    private void back() {
        after = before.pop();
        draw();
    }

    private void on(ServicePage page) {
        before.push(after);
        after = Optional.of(page.lines().getLast());
        draw();
    }
}
