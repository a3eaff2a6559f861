package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.queue.Desk;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** A lease that ends while its story is open: the story leaves the screen, and what was typed is not lost. */
@ViewPackages(classes = DeskView.class)
@SignedInAs(Role.STAFF)
class DeskViewTest extends ConsoleViewTest {

    private static final String FIELD = "What Care Opinion gave you";

    @Autowired
    private StoryQueue queue;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private final Story story = Stories.aStoryWithContact();

    @BeforeEach
    void open() {
        queue.accept(story);
        navigate(DeskView.class, story.id().toString());
        assertThat(shown()).contains(Stories.TEXT, Stories.EMAIL);
        write(FIELD, "1234567");
    }

    @AfterEach
    void takeBack() {
        queue.withdraw(story.id());
    }

    @Test
    void saysSoAndGoesOnWithWhatWasTyped() {
        find(DeskView.class).single().leaseOver();

        assertThat(shown())
                .contains("The time for this story is over", "What you have typed: 1234567")
                .doesNotContain(Stories.TEXT, Stories.EMAIL);

        tap("Open it again");
        assertThat(shown()).contains(Stories.TEXT);
        assertThat(find(TextField.class).withLabel(FIELD).single().getValue()).isEqualTo("1234567");
        tap("Handed over");
        assertThat(queue.entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.HANDED_OVER);
    }

    @Test
    void saysWhoHasItMeanwhileAndStillWhatWasTyped() {
        jdbc.sql("UPDATE story SET held_until = DATEADD(HOUR, -1, held_until) WHERE id = :id")
                .param("id", story.id().value())
                .update();
        desk.take(story.id(), "Test other");

        tap("Handed over");

        assertThat(shown())
                .contains("Test other", "What you have typed: 1234567")
                .doesNotContain(Stories.TEXT);
        assertThat(queue.entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.QUEUED);
        desk.giveBack(story.id(), "Test other");
        assertThat(queue.open(story.id())).isEqualTo(Optional.of(story));
    }
}
