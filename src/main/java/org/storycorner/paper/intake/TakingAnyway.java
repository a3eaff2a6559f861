package org.storycorner.paper.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.storycorner.paper.form.PageCode;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;

/**
 * Takes a page for review after all that another box printed, or that seems to be here already: as a form of its own, or with
 * the pages that a person has found to be by the same hand. On a photocopy the number does not tell whose page it is.
 */
@Component
public class TakingAnyway {

    private static final Deed TAKEN = new Deed("audit.paper-taken-anyway");

    private final PageTable pages;
    private final Gathering gathering;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TakingAnyway(PageTable pages, Gathering gathering, AuditTrail audit, JdbcClient jdbc, DataSource store) {
        this.pages = pages;
        this.gathering = gathering;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    /**
     * A form that a page could join.
     *
     * @param pages that it has, in their order
     */
    public record Company(FormCopy form, List<ScannedPage> pages) {
        public Company {
            pages = List.copyOf(pages);
        }
    }

    /** What the code of a page says; empty when it has none, or what was read there does not open any more. */
    public Optional<PageCode> code(ScannedPage page) {
        return Optional.ofNullable(Readings.parse(pages.readings(page.key())).code());
    }

    /** The forms with the page's number that wait and lack it, the printed one first. */
    public List<Company> companies(ScannedPage page) {
        var forms = code(page).map(gathering::lacking).orElseGet(List::of);
        return forms.stream()
                .map(form -> new Company(form, pages.of(form.id().value())))
                .toList();
    }

    /** Takes it as a form of its own; false when somebody has dealt with it meanwhile. */
    public boolean apart(ScannedPage page) {
        return take(page, code -> Optional.of(gathering.apart(code)));
    }

    /** Takes it as a page of this form; false when that lacks it no more, or somebody has dealt with the page meanwhile. */
    public boolean with(ScannedPage page, FormCopy form) {
        return take(
                page,
                code -> gathering.lacking(code).stream()
                        .filter(lacking -> lacking.id().equals(form.id()))
                        .findFirst());
    }

    /** One at a time, so that no two copies get the same number. */
    private synchronized boolean take(ScannedPage page, Function<PageCode, Optional<FormCopy>> place) {
        var form = code(page).flatMap(code -> assigned(page.key(), code, place));
        form.ifPresent(taken -> {
            checkpoint();
            audit.record(TAKEN, taken.readableSerial());
        });
        return form.isPresent();
    }

    private Optional<FormCopy> assigned(PageKey key, PageCode code, Function<PageCode, Optional<FormCopy>> place) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var form = place.apply(code).filter(of -> pages.assign(key, of.id().value()));
            if (form.isEmpty()) {
                status.setRollbackOnly();
            }
            return form;
        }));
    }

    private void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
