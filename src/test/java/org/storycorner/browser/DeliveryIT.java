package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;
import org.storycorner.sync.OpenRosaServer;
import org.storycorner.sync.StorySync;

/** The whole way of one story: told at the kiosk, queued on the box, delivered to an OpenRosa server. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryIT extends RunningBox {

    private static final OpenRosaServer SERVER = OpenRosaServer.started();
    private static final String STORY = Storyteller.storyOf(300);

    @Autowired
    private StoryQueue queue;

    @Autowired
    private StorySync sync;

    @DynamicPropertySource
    static void destination(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> venueThatSendsTo(SERVER).toString());
        properties.add("storycorner.sync.enabled", () -> false);
    }

    @BeforeEach
    void pullTheNetwork() {
        SERVER.stop();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void deliversAStoryExactlyOnceAfterTheNetworkIsBack(Browser browser, CapturedOutput output) {
        try (var tablet = new Tablet(browser, address())) {
            var reference = tellWithAVolunteer(tablet);
            try (var staff = signedIn(browser, Role.STAFF)) {
                staff.open("staff").tap("Try to send now").reads("Sending is tried within a few seconds.");
            }

            arrivesOnce(reference);
            assertThat(output.getAll())
                    .doesNotContain("word17", "nobody@example.org", "ML1 1AB", "monocerosre47", OpenRosaServer.TOKEN);
            assertThat(tablet.foreignRequests()).isEmpty();
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void deliversAStoryExactlyOnceWhenTheBrowserCallsItselfOffline(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("window.dispatchEvent(new Event('offline'))");

            var reference = tellWithAVolunteer(tablet);

            arrivesOnce(reference);
        }
    }

    private String tellWithAVolunteer(Tablet tablet) {
        tablet.tap("Start")
                .sees("way")
                .tapTile("Write it")
                .sees("helper")
                .tapTile("A volunteer")
                .sees("declaration");
        tablet.tick("They type for me")
                .tick("I am the helper, and this is true.")
                .tap("Next")
                .sees("service");
        tablet.tapTile("Example Day Centre")
                .sees("words")
                .write("Your story", STORY)
                .tap("Next")
                .sees("questions");
        tablet.write("What was good?", "The lunch <b>& the</b> \"company\"");
        tablet.write("What could be better?", "The bus — it’s late");
        tablet.write("How did you feel?", "Welcome 😀 مرحبا").tap("Next").sees("about");
        tablet.tapTile("I am a carer").sees("contact").write("E-mail", "nobody@example.org");
        tablet.write("Postcode", "ml1 1ab")
                .write("A name for your story", "monocerosre47")
                .tap("Next")
                .sees("review");
        return Storyteller.send(tablet.tick("Yes, these are my words."));
    }

    private void arrivesOnce(String reference) {
        long waitingBefore = queue.status().waiting();
        int arrivedBefore = SERVER.accepted().size();
        assertThat(waitingBefore).isEqualTo(1);
        assertThat(sync.now().delivered()).isZero();
        assertThat(queue.status().waiting()).isEqualTo(waitingBefore);

        SERVER.start();
        assertThat(sync.now().delivered()).isEqualTo(1);
        assertThat(sync.now().delivered()).isZero();

        assertThat(queue.status().waiting()).isZero();
        assertThat(SERVER.accepted()).hasSize(arrivedBefore + 1);
        var arrived = SERVER.accepted().getLast();
        assertThat(SERVER.timesSent(arrived.instanceId())).isEqualTo(1);
        assertThat(arrived.fields())
                .containsEntry("text", STORY)
                .containsEntry("good", "The lunch <b>& the</b> \"company\"")
                .containsEntry("better", "The bus — it’s late")
                .containsEntry("felt", "Welcome 😀 مرحبا")
                .containsEntry("service_names", "Example Day Centre (invented)")
                .containsEntry("teller", "carer")
                .containsEntry("helped_by", "volunteer")
                .containsEntry("helped_how", "typing")
                .containsEntry("helper_declared", "yes")
                .containsEntry("own_words", "yes")
                .containsEntry("channel", "words")
                .containsEntry("language", "en")
                .containsEntry("age_band", "")
                .containsEntry("service_ids", "example-day-centre")
                .containsEntry("consent_wording", "2026-11")
                .containsKeys("told_at", "consent_given_at", "story_id")
                .containsEntry("email", "nobody@example.org")
                .containsEntry("postcode", "ML1 1AB")
                .containsEntry("username", "monocerosre47");
        var entry = queue.list(0, 100).getLast();
        assertThat(entry.id().reference()).isEqualTo(reference);
        assertThat(arrived.instanceId()).isEqualTo("uuid:" + entry.id());
    }
}
