package org.storycorner.staff.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.storycorner.staff.AuditEntry;
import org.storycorner.staff.AuditTrail;
import org.storycorner.ui.BigButton;

/** Who did what, newest first, fifty lines at a time. */
@Route("staff/audit")
@Menu(title = "audit.menu", order = 110)
@RolesAllowed("MANAGER")
class AuditView extends Main implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final AuditTrail audit;
    private final DateTimeFormatter moment;
    private final NativeTable table = new NativeTable();
    private final NativeButton more = BigButton.secondary(getTranslation("audit.more"), this::older);
    private long oldest = Long.MAX_VALUE;

    AuditView(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(clock.getZone());
        addClassName("console-page");
        table.addClassName("console-table");
        table.getHead().add(row("audit.at", "audit.who", "audit.deed", "audit.subject"));
        add(new H1(getTranslation("audit.title")), new Paragraph(getTranslation("audit.lead")), table, more);
        older();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("audit.title"));
    }

    private void older() {
        var entries = audit.before(oldest, PAGE);
        entries.forEach(entry -> table.getBody().add(line(entry)));
        more.setVisible(entries.size() == PAGE);
        if (!entries.isEmpty()) {
            oldest = entries.getLast().number();
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
