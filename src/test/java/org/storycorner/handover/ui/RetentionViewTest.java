package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.handover.ExportFormat;
import org.storycorner.handover.ExportWish;
import org.storycorner.handover.Exports;
import org.storycorner.queue.Holdings;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedIn;
import org.storycorner.staff.SignedInAs;
import org.storycorner.story.Stories;

/** What the box keeps beside the stories themselves, and until when. */
@ViewPackages(classes = RetentionView.class)
@SignedInAs(Role.MANAGER)
class RetentionViewTest extends ConsoleViewTest {

    @Autowired
    private StoryQueue queue;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Exports exports;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysHowManyContactDetailsExportFilesAndAuditLinesThereAre() {
        long contacts = holdings.contacts();
        int files = exports.count();
        var with = Stories.aStoryWithContact();
        queue.accept(with);
        queue.accept(Stories.aStory());
        jdbc.sql("DELETE FROM audit").update();
        exports.start(new ExportWish(ExportFormat.CSV, QueueState.QUEUED, "", false), signedIn.required());

        navigate(RetentionView.class);

        assertThat(beside()).containsExactly(Long.toString(contacts + 1), Integer.toString(files + 1), "1");
        assertThat(shown()).contains("5 minutes after a person has passed the story on", "nothing erases them");

        queue.withdraw(with.id());
        assertThat(holdings.contacts()).isEqualTo(contacts);
    }

    private List<String> beside() {
        return find(NativeTable.class)
                .withCondition(table -> table.getCaptionText().equals("Beside the stories"))
                .single()
                .getBody()
                .getRows()
                .stream()
                .map(row -> row.getElement().getChild(1).getText())
                .toList();
    }
}
