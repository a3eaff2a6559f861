package org.storycorner.staff.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.storycorner.staff.AuditEntry;
import org.storycorner.staff.AuditLines;
import org.storycorner.staff.AuditSearch;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Choice;
import org.storycorner.ui.ConsoleHeading;

/** Who did what, fifty lines at a time: by whom, to what, on which day. */
@Route("staff/audit")
@Menu(title = "audit.menu", order = 110)
@RolesAllowed("MANAGER")
@StyleSheet("styles/desk.css")
class AuditView extends Main implements HasDynamicTitle {

    private static final int PAGE = 50;
    private static final String NEWEST_FIRST = "newest";
    private static final int LONGEST_SUBJECT = 100;

    private final AuditLines lines;
    private final DateTimeFormatter moment;
    private final NativeTable table = new NativeTable();
    private final Paragraph none = new Paragraph();
    private final NativeButton more = BigButton.secondary(getTranslation("audit.more"), this::more);
    private AuditSearch search = AuditSearch.EVERYTHING;
    private Optional<Long> last = Optional.empty();

    AuditView(AuditLines lines, Clock clock) {
        this.lines = lines;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(clock.getZone());
        addClassName("console-page");
        table.addClassName("console-table");
        table.getHead().add(row("audit.at", "audit.who", "audit.deed", "audit.subject"));
        none.getElement().setAttribute("role", "status");
        add(
                new ConsoleHeading(getTranslation("audit.title")),
                new Paragraph(getTranslation("audit.lead")),
                filters(),
                none,
                table,
                more);
        ask(search);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("audit.title"));
    }

    private Div filters() {
        var filters = new Div(
                new Choice("who", getTranslation("audit.who"), names(), "", name -> ask(search.by(name))),
                subject(),
                day(),
                new Choice(
                        "order",
                        getTranslation("audit.order"),
                        orders(),
                        NEWEST_FIRST,
                        order -> ask(search.fromTheOldest(!order.equals(NEWEST_FIRST)))));
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("", getTranslation("audit.who.all"));
        lines.names().forEach(name -> names.put(name, name));
        return names;
    }

    private Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put(NEWEST_FIRST, getTranslation("audit.order.newest"));
        orders.put("oldest", getTranslation("audit.order.oldest"));
        return orders;
    }

    private TextField subject() {
        var subject = new TextField(getTranslation("audit.subject"));
        subject.setId("subject");
        subject.setPlaceholder("K7QM-2F9D");
        subject.setMaxLength(LONGEST_SUBJECT);
        subject.setClearButtonVisible(true);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(typed -> ask(search.about(typed.getValue())));
        return subject;
    }

    /** The browser's own calendar. */
    private Div day() {
        var day = new Input();
        day.setId("day");
        day.setType("date");
        day.addValueChangeListener(chosen -> ask(search.on(date(chosen.getValue()))));
        var name = new NativeLabel(getTranslation("audit.day"));
        name.setFor(day);
        var field = new Div(name, day);
        field.addClassName("choice");
        return field;
    }

    private static Optional<LocalDate> date(String chosen) {
        try {
            return chosen.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(chosen));
        } catch (DateTimeParseException halfTyped) {
            return Optional.empty();
        }
    }

    private void ask(AuditSearch next) {
        search = next;
        last = Optional.empty();
        table.getBody().removeAll();
        more();
        none.setText(last.isEmpty() ? getTranslation("audit.none") : "");
    }

    private void more() {
        var page = lines.page(search, last, PAGE);
        page.forEach(entry -> table.getBody().add(line(entry)));
        more.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = Optional.of(page.getLast().number());
        }
    }

    private NativeTableRow line(AuditEntry entry) {
        return new NativeTableRow(
                cell("audit.at", moment.format(entry.at())),
                cell("audit.who", entry.who()),
                cell("audit.deed", getTranslation(entry.deed().key())),
                cell("audit.subject", entry.subject()));
    }

    /** Narrow screens show the column's name beside each cell. */
    private NativeTableCell cell(String column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", getTranslation(column));
        return cell;
    }

    private NativeTableRow row(String... keys) {
        var row = new NativeTableRow();
        for (var key : keys) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }
}
