package org.storycorner.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.storycorner.staff.Account;
import org.storycorner.staff.AccountChange;
import org.storycorner.staff.AccountChange.Done;
import org.storycorner.staff.AccountChange.Given;
import org.storycorner.staff.AccountChange.Refused;
import org.storycorner.staff.AccountListing;
import org.storycorner.staff.AccountMark;
import org.storycorner.staff.AccountOrder;
import org.storycorner.staff.AccountSearch;
import org.storycorner.staff.Accounts;
import org.storycorner.staff.Role;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Choice;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.PageTurning;

/** Who may sign in: make accounts, rename them, give roles and new passwords, switch them off. */
@Route("staff/accounts")
@Menu(title = "accounts.menu", order = 100)
@RolesAllowed("MANAGER")
class AccountsView extends Main implements HasDynamicTitle {

    private static final int A_PAGE = 25;
    private static final int LONGEST_SEARCH = 60;

    private final Accounts accounts;
    private final AccountListing listing;
    private final DateTimeFormatter moment;
    private final NativeTable table = new NativeTable();
    private final TextField name = new TextField(getTranslation("accounts.name"));
    private final RoleChoice role = new RoleChoice(Role.VOLUNTEER);
    private final Div said = new Div();
    private final Div editing = new Div();
    private final Paragraph none = new Paragraph();
    private final PageTurning<AccountMark> turning = new PageTurning<>(this::refresh);
    private AccountSearch search = AccountSearch.EVERYBODY;

    AccountsView(Accounts accounts, AccountListing listing, Clock clock) {
        this.accounts = accounts;
        this.listing = listing;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(clock.getZone());
        addClassName("console-page");
        table.addClassName("console-table");
        table.getHead().add(head());
        said.getElement().setAttribute("role", "status");
        none.getElement().setAttribute("role", "status");
        var create = BigButton.primary(
                getTranslation("accounts.create"), () -> show(accounts.create(name.getValue(), role.chosen())));
        var form = new Div(new H2(getTranslation("accounts.new")), name, role, create);
        form.addClassNames("card", "door-form");
        add(
                new ConsoleHeading(getTranslation("accounts.title")),
                new Paragraph(getTranslation("accounts.lead")),
                filters(),
                said,
                none,
                table,
                turning,
                editing,
                form);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("accounts.title"));
    }

    private Div filters() {
        var part = new TextField(getTranslation("accounts.find"));
        part.setMaxLength(LONGEST_SEARCH);
        part.setClearButtonVisible(true);
        part.setValueChangeMode(ValueChangeMode.LAZY);
        part.addValueChangeListener(typed -> ask(search.named(typed.getValue())));
        var orders = new LinkedHashMap<String, String>();
        for (var order : AccountOrder.values()) {
            orders.put(
                    order.name(),
                    getTranslation("accounts.order." + order.name().toLowerCase(Locale.ROOT)));
        }
        var filters = new Div(
                part,
                new Choice(
                        "order",
                        getTranslation("accounts.order"),
                        orders,
                        search.order().name(),
                        order -> ask(search.by(AccountOrder.valueOf(order)))));
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void ask(AccountSearch next) {
        search = next;
        turning.begin();
        refresh();
    }

    private void refresh() {
        var page = listing.page(search, turning.mark(), A_PAGE);
        table.getBody().removeAll();
        page.accounts().forEach(account -> table.getBody().add(row(account)));
        none.setText(page.accounts().isEmpty() ? getTranslation("accounts.none") : "");
        turning.offer(page.next());
    }

    private NativeTableRow row(Account account) {
        var shown = account.name().text();
        var change = BigButton.secondary(getTranslation("accounts.actions"), () -> edit(account));
        change.getElement().setAttribute("aria-label", getTranslation("accounts.edit", shown));
        return new NativeTableRow(
                cell("accounts.name", account.enabled() ? shown : getTranslation("accounts.off", shown)),
                cell("accounts.role", getTranslation("role." + account.role().key())),
                cell(
                        "accounts.signed-in",
                        account.signedIn().map(moment::format).orElseGet(() -> getTranslation("accounts.never"))),
                new NativeTableCell(change));
    }

    private void edit(Account account) {
        editing.removeAll();
        var id = account.id();
        var title = new H2(getTranslation("accounts.edit", account.name().text()));
        var newName = new TextField(getTranslation("accounts.name"));
        newName.setValue(account.name().text());
        var newRole = new RoleChoice(account.role());
        var form = new Div(
                title,
                newName,
                secondary("accounts.rename", () -> show(accounts.rename(id, newName.getValue()))),
                newRole,
                secondary("accounts.set-role", () -> show(accounts.setRole(id, newRole.chosen()))),
                secondary("accounts.reset", () -> show(accounts.reset(id))),
                account.enabled()
                        ? secondary("accounts.disable", () -> show(accounts.disable(id)))
                        : secondary("accounts.enable", () -> show(accounts.enable(id))),
                secondary("accounts.close", editing::removeAll));
        form.addClassNames("card", "door-form");
        editing.add(form);
        newName.focus();
    }

    private Component secondary(String key, Runnable action) {
        return BigButton.secondary(getTranslation(key), action);
    }

    private void show(AccountChange change) {
        said.removeAll();
        switch (change) {
            case Refused(var why) -> {
                said.setClassName("problems");
                said.add(new Paragraph(getTranslation("accounts.refused." + why.key())));
                return;
            }
            case Done _ -> said.add(new Paragraph(getTranslation("accounts.saved")));
            case Given(var account, var password) -> {
                var line = new Paragraph(
                        getTranslation("accounts.given", account.name().text(), password));
                line.addClassName("given-password");
                said.add(line, new Paragraph(getTranslation("accounts.given.next")));
                name.clear();
            }
        }
        said.setClassName("console-done");
        editing.removeAll();
        refresh();
    }

    private NativeTableRow head() {
        var row = new NativeTableRow();
        for (var key : new String[] {"accounts.name", "accounts.role", "accounts.signed-in", "accounts.actions"}) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private NativeTableCell cell(String column, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", getTranslation(column));
        return cell;
    }
}
