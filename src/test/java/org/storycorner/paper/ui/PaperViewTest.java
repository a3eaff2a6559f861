package org.storycorner.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** What was brought in: the newest stacks first, and the older ones behind them. */
@ViewPackages(classes = PaperView.class)
@SignedInAs(Role.STAFF)
class PaperViewTest extends ConsoleViewTest {

    private static final int STACKS = 23;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("DELETE FROM paper_batch").update();
        jdbc.sql("""
                INSERT INTO paper_batch (id, begun, who)
                SELECT RANDOM_UUID(), TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z', 'stack ' || x || '.'
                FROM SYSTEM_RANGE(1, :stacks)
                """).param("stacks", STACKS).update();
        jdbc.sql(
                        "UPDATE paper_batch SET begun = DATEADD(HOUR, CAST(SUBSTRING(who, 7, LENGTH(who) - 7) AS INTEGER), begun)")
                .update();
        navigate(PaperView.class);
    }

    @Test
    void showsTheNewestStacksAndThenTheOlderOnes() {
        assertThat(stacks()).hasSize(10);
        assertThat(stacks().getFirst()).endsWith("stack 23.");
        assertThat(stacks().getLast()).endsWith("stack 14.");

        tap("Next page");
        assertThat(stacks()).hasSize(10);
        assertThat(stacks().getFirst()).endsWith("stack 13.");
        tap("Next page");
        assertThat(stacks()).hasSize(3);
        assertThat(stacks().getLast()).endsWith("stack 1.");

        tap("First page");
        assertThat(stacks().getFirst()).endsWith("stack 23.");
    }

    @Test
    void showsWhatComesFromTheScannerWhileNothingIsUnderWay() {
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(10_000);
        var cards = find(BatchCard.class).all();

        jdbc.sql("""
                INSERT INTO paper_batch (id, begun, who)
                VALUES (RANDOM_UUID(), TIMESTAMP WITH TIME ZONE '2026-02-01 00:00:00Z', '')
                """).update();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(stacks().getFirst()).endsWith("by itself");
        assertThat(find(BatchCard.class).all().subList(1, 10)).isEqualTo(cards.subList(0, 9));
    }

    private List<String> stacks() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }
}
