package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.story.Contact;
import org.storycorner.story.Story;

/** What the store forgets of the desk's work, as H2 does now and then when it is killed, and the spool knows. */
class ForgottenDeskTest {

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-27T13:45:00Z"));
    private final Story story = aStoryWithContact();
    private Optional<OpenBox> box = Optional.empty();

    @AfterEach
    void close() {
        box.ifPresent(OpenBox::close);
        box = Optional.empty();
    }

    @Test
    void aStoryWhoseHandOverWasUndoneWaitsAgain() throws IOException {
        opened().queue().accept(story);
        opened().desk().handOver(story.id(), "anna", "carried");
        clock.advance(Duration.ofMinutes(2));

        forgetting(() -> opened().desk().undo(story.id()));

        assertThat(state()).isEqualTo(QueueState.QUEUED);
        assertThat(opened().queue().takeOldest()).contains(story);
    }

    @Test
    void aStoryThatWasPutAsideBeforeIsPutAsideAgain() throws IOException {
        opened().queue().accept(story);
        opened().queue().quarantine(story.id(), "refused");
        opened().desk().handOver(story.id(), "anna", "carried");
        clock.advance(Duration.ofMinutes(2));

        forgetting(() -> opened().desk().undo(story.id()));

        assertThat(opened().queue().entry(story.id()))
                .hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(QueueState.QUARANTINED))
                .hasValueSatisfying(entry -> assertThat(entry.note()).isEqualTo("refused"));
    }

    @Test
    void aStoryThatWasReleasedWaitsAgain() throws IOException {
        opened().queue().accept(story);
        opened().queue().quarantine(story.id(), "refused");
        clock.advance(Duration.ofMinutes(2));

        forgetting(() -> opened().queue().release(story.id()));

        assertThat(opened().queue().takeOldest()).contains(story);
    }

    /** The file is still as it was accepted, and its time later than the row's. */
    @Test
    void aClockThatWasPutBackReleasesNothing() throws IOException {
        opened().queue().accept(story);
        clock.advance(Duration.ofMinutes(-2));
        var file = folder.resolve("data/spool").resolve(story.id() + ".story");
        Files.copy(file, folder.resolve("accepted"));

        opened().queue().quarantine(story.id(), "refused");
        close();
        Files.move(folder.resolve("accepted"), file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(state()).isEqualTo(QueueState.QUARANTINED);
    }

    @Test
    void aHandOverThatNobodyUndidStays() throws IOException {
        opened().queue().accept(story);
        opened().desk().handOver(story.id(), "anna", "carried");
        opened().desk().undo(story.id());
        clock.advance(Duration.ofMinutes(2));
        opened().desk().handOver(story.id(), "anna", "carried");

        close();

        assertThat(state()).isEqualTo(QueueState.HANDED_OVER);
    }

    @Test
    void aContactThatWasErasedStaysErased() throws IOException {
        opened().queue().accept(story);
        opened().desk().handOver(story.id(), "anna", "carried");
        clock.advance(Desk.UNDO);

        forgetting(() -> opened().desk().eraseContacts());

        assertThat(new Remains(opened(), folder, clock).isContactInFile(story.id()))
                .isFalse();
        assertThat(opened().queue().open(story.id()))
                .hasValueSatisfying(left -> assertThat(left.contact()).isEqualTo(Contact.NONE));
    }

    /** Does this, and then opens the box with the store of before it. */
    private void forgetting(Runnable deed) throws IOException {
        var store = folder.resolve("data/box.mv.db");
        close();
        Files.copy(store, folder.resolve("earlier"));
        deed.run();
        close();
        Files.move(folder.resolve("earlier"), store, StandardCopyOption.REPLACE_EXISTING);
    }

    private OpenBox opened() {
        if (box.isEmpty()) {
            box = Optional.of(Boxes.open(folder, clock));
        }
        return box.orElseThrow();
    }

    private QueueState state() {
        return opened().queue().entry(story.id()).orElseThrow().state();
    }
}
