package org.storycorner.paper.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.storycorner.paper.intake.FormCopy.State;
import org.storycorner.story.StoryId;

/** Puts pages that bear no form of ours together, as a person says; from then on they are reviewed like a form. */
@Component
public class Letters {

    /** As many as somebody looks through. */
    private static final int MOST_LOOSE = 60;

    private final FormTable forms;
    private final PageTable pages;
    private final StackTable files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Letters(FormTable forms, PageTable pages, StackTable files, JdbcClient jdbc, DataSource store) {
        this.forms = forms;
        this.pages = pages;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    /**
     * A page that belongs to nothing yet.
     *
     * @param file as its owner named it; empty when that is not known
     */
    public record Loose(ScannedPage page, String file) {
        /** Nothing of what people name their files. */
        @Override
        public String toString() {
            return "Loose[" + page.key() + "]";
        }
    }

    /** Some pages that belong to nothing yet, those that came last first. */
    public List<Loose> loose() {
        return pages.loose(MOST_LOOSE).stream()
                .map(page -> new Loose(
                        page,
                        files.find(page.key().file()).map(ScannedFile::name).orElse("")))
                .toList();
    }

    /** Begins a letter with this page; empty when the page is not loose any more. */
    public Optional<FormCopy> begin(ScannedPage page) {
        Optional<FormCopy> letter = Objects.requireNonNull(transaction.execute(status -> begin(page, status)));
        checkpoint();
        return letter;
    }

    /** Puts this page behind those that the letter has; false when it is not loose any more. */
    public boolean add(StoryId letter, ScannedPage page) {
        boolean isAdded = Boolean.TRUE.equals(transaction.execute(status -> forms.isToReview(letter)
                && pages.give(
                        page.key(), letter.value(), pages.of(letter.value()).size() + 1)));
        checkpoint();
        return isAdded;
    }

    /** Makes this page of the letter loose again; with its only page the letter itself ends. */
    public void takeOut(StoryId letter, ScannedPage page) {
        transaction.executeWithoutResult(status -> {
            pages.loosen(page.key());
            var left = pages.of(letter.value());
            number(left);
            if (left.isEmpty()) {
                forms.settle(letter, State.DISCARDED);
            }
        });
        checkpoint();
    }

    /** Puts this page of the letter before the one in front of it. */
    public void putForward(StoryId letter, ScannedPage page) {
        transaction.executeWithoutResult(status -> {
            var order = new ArrayList<>(pages.of(letter.value()));
            int place = order.indexOf(page);
            if (place > 0) {
                order.add(place - 1, order.remove(place));
                number(order);
            }
        });
        checkpoint();
    }

    private Optional<FormCopy> begin(ScannedPage page, TransactionStatus status) {
        var begun = forms.addLetter();
        if (pages.give(page.key(), begun.id().value(), 1)) {
            return Optional.of(begun);
        }
        status.setRollbackOnly();
        return Optional.empty();
    }

    private void number(List<ScannedPage> order) {
        for (int place = 0; place < order.size(); place++) {
            pages.number(order.get(place).key(), place + 1);
        }
    }

    private void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
