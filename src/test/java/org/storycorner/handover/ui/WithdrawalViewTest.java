package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** A story that others have by now is taken back: it is erased here, and the page says whom to ask there. */
@ViewPackages(classes = WithdrawalView.class)
@SignedInAs(Role.MANAGER)
class WithdrawalViewTest extends ConsoleViewTest {

    @Autowired
    private StoryQueue queue;

    @Autowired
    private AuditTrail audit;

    private final Story story = Stories.aStoryWithContact();

    @BeforeEach
    void accept() {
        queue.accept(story);
        navigate(WithdrawalView.class);
    }

    @Test
    void saysWhatToDoAtCareOpinionAfterAHandOver() {
        queue.handedOver(story.id(), "Care Opinion: 1234567");

        find();
        assertThat(shown()).contains("Care Opinion: 1234567").doesNotContain("Sentinel");
        erase();

        assertThat(shown())
                .contains("It is erased from this box", "Care Opinion", "Care Opinion: 1234567")
                .contains(getTranslation("withdrawal.at-care-opinion"));
        isErased("audit.withdrawn-also-elsewhere");
    }

    @Test
    void saysWhatToDoAtTheServerAfterADelivery() {
        queue.takeOldest(100);
        queue.delivered(story.id(), "a receipt");

        find();
        erase();

        assertThat(shown()).contains("It is erased from this box", "uuid:" + story.id());
        isErased("audit.withdrawn-also-at-server");
    }

    @Test
    void saysThatTheServerMayHaveWhatWasSentWithoutAnAnswer() {
        queue.takeOldest(100);
        queue.perhapsArrived(story.id());
        queue.putBack(Set.of(story.id()));

        find();
        erase();

        assertThat(shown()).contains("uuid:" + story.id());
        isErased("audit.withdrawn-perhaps-at-server");
    }

    private void find() {
        write("Reference", story.id().reference());
        tap("Look for it");
    }

    private void erase() {
        tap("Erase it here");
        tap("Erase it for good");
    }

    private void isErased(String deed) {
        assertThat(queue.entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.WITHDRAWN);
        assertThat(queue.open(story.id())).isEmpty();
        assertThat(audit.of(story.id().reference()))
                .extracting(line -> line.deed().key())
                .endsWith(deed);
    }

    private String getTranslation(String key) {
        return find(WithdrawalView.class).single().getTranslation(key);
    }
}
