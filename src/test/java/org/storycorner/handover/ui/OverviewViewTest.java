package org.storycorner.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;
import org.storycorner.story.Stories;

/** What the overview says of the box, and that it says "All is well" only then. */
@ViewPackages(classes = OverviewView.class)
@SignedInAs(Role.VOLUNTEER)
class OverviewViewTest extends ConsoleViewTest {

    private static final String NO_SHEET = "The key has no copy on paper.";
    private static final String NO_BACKUP = "There is no backup.";

    @TempDir
    private static Path recordings;

    @Autowired
    private BoxSettings settings;

    @Autowired
    private StoryQueue queue;

    @DynamicPropertySource
    static void recordings(DynamicPropertyRegistry properties) {
        properties.add("storycorner.speech.recordings", () -> recordings);
    }

    @BeforeEach
    void open() {
        navigate(OverviewView.class);
    }

    @Test
    void namesEachThingToLookAfterUntilItIsDone() {
        assertThat(shown()).contains(NO_SHEET, NO_BACKUP).doesNotContain("All is well");

        new BoxKeys(settings.keyFile()).noteSheet(LocalDate.of(2026, 11, 26));
        tap("Look again");

        assertThat(shown())
                .contains("It was made. It belongs in a safe.", NO_BACKUP)
                .doesNotContain(NO_SHEET);
    }

    @Test
    void saysWhatToDoAboutAStoryThatWasPutAsideAndNothingThatItTells() {
        var story = Stories.aStory();
        queue.accept(story);
        queue.quarantine(story.id(), "The server refuses this story.");

        tap("Look again");

        assertThat(shown())
                .contains("1 story needs a look", "Open the hand-over desk, choose “Put aside”")
                .doesNotContain("Sentinel");
        queue.withdraw(story.id());
    }

    @Test
    void looksAgainByItself() {
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        var numbers = find(DescriptionList.class).single();
        var story = Stories.aStory();

        queue.accept(story);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(find(DescriptionList.class).single()).isSameAs(numbers);
        assertThat(shown())
                .contains("Stories that wait on this box" + queue.status().waiting());
        queue.withdraw(story.id());
    }

    @Test
    void namesARecordingThatIsNeverPlayed() throws IOException {
        assertThat(shown()).contains("No file is left unused");
        var lost = Files.writeString(
                Files.createDirectories(recordings.resolve("en")).resolve("venue.help.0.ogg"), "OggS");

        tap("Look again");

        assertThat(shown()).contains("One file is never played", "en/venue.help.0.ogg");
        Files.delete(lost);
    }

    @Test
    void comparesTheClockWithAPersonsWhereThereIsNoServer() {
        assertThat(shown()).contains("Please compare it with your own.");
    }
}
