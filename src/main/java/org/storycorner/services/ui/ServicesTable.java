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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.storycorner.services.Services;
import org.storycorner.ui.BigButton;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/** A page of the services that were searched for. */
final class ServicesTable extends Div {

    private static final int A_PAGE = 25;

    private final Services services;
    private String wanted = "";
    private boolean byName;
    private int from;

    /** A service and where it stands. */
    private record Row(int place, VenueService service, boolean retired) {}

    ServicesTable(Services services) {
        this.services = services;
        addClassName("services-table");
    }

    void search(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        from = 0;
        draw();
    }

    void draw() {
        removeAll();
        var now = services.now();
        var found = found(now);
        from = Math.min(from, Math.max(0, found.size() - 1) / A_PAGE * A_PAGE);
        var count = new Paragraph(
                getTranslation("services.found", found.size(), now.all().size()));
        count.getElement().setAttribute("role", "status");
        add(count);
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("services.none")));
            return;
        }
        add(order(), table(found.subList(from, Math.min(from + A_PAGE, found.size()))), pages(found.size()));
    }

    private List<Row> found(ServiceList now) {
        var all = now.all();
        var rows = IntStream.range(0, all.size())
                .mapToObj(place -> new Row(
                        place + 1, all.get(place), place >= now.offered().size()))
                .filter(row -> row.service().name().toLowerCase(Locale.ROOT).contains(wanted));
        return byName
                ? rows.sorted(Comparator.comparing(row -> row.service().name().toLowerCase(Locale.ROOT)))
                        .toList()
                : rows.toList();
    }

    private Component order() {
        return BigButton.secondary(getTranslation(byName ? "services.sort.place" : "services.sort.name"), () -> {
            byName = !byName;
            from = 0;
            draw();
        });
    }

    private NativeTable table(List<Row> rows) {
        var head = new NativeTableRow();
        for (var column : List.of("place", "name", "link", "state")) {
            var cell = new NativeTableHeaderCell(getTranslation("services.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(row(row)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.getElement().setAttribute("aria-label", getTranslation("services.table"));
        return table;
    }

    private NativeTableRow row(Row row) {
        var service = row.service();
        var name = new RouterLink(service.name(), ServiceView.class, service.id());
        return new NativeTableRow(
                new NativeTableCell(row.retired() ? "–" : Integer.toString(row.place())),
                new NativeTableCell(name),
                new NativeTableCell(
                        getTranslation(service.invitationLink().isBlank() ? "services.link.no" : "services.link.yes")),
                new NativeTableCell(
                        getTranslation(row.retired() ? "services.state.retired" : "services.state.offered")));
    }

    private Div pages(int all) {
        var earlier = BigButton.secondary(getTranslation("services.earlier"), () -> turn(-A_PAGE));
        var later = BigButton.secondary(getTranslation("services.later"), () -> turn(A_PAGE));
        earlier.setVisible(from > 0);
        later.setVisible(from + A_PAGE < all);
        var pages = new Div(earlier, later);
        pages.addClassName("ways");
        return pages;
    }

    private void turn(int by) {
        from = Math.max(0, from + by);
        draw();
    }
}
