package org.storycorner.paper.intake;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets stacks of which nothing waits any more, and with them how people named their files; and of forms that were queued,
 * how their values came about. A page of ours that is scanned again later is still known: by its form, which stays.
 */
@Component
@ConditionalOnBooleanProperty(name = "storycorner.housekeeping.enabled", matchIfMissing = true)
class OldStacks {

    private static final Duration KEPT = Duration.ofDays(30);

    private final StackTable files;
    private final FormTable forms;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OldStacks(StackTable files, FormTable forms, Clock clock, DataSource store) {
        this.files = files;
        this.forms = forms;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void forget() {
        var before = clock.instant().minus(KEPT);
        transaction.executeWithoutResult(status -> {
            files.forgetDone(before);
            forms.forgetProvenance(before);
        });
    }
}
