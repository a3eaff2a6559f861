package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.AuditEntry;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Audits;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** What a person decides about a story that was put aside, while others and the sender are at work. */
class HandingOverTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T13:45:00Z"));
    private final Story story = Stories.aStory();

    @TempDir
    Path folder;

    private OpenBox box;
    private AuditTrail audit;

    @BeforeEach
    void putAside() {
        box = Boxes.open(folder, clock);
        audit = Audits.in(box.jdbc(), clock);
        box.queue().accept(story);
        box.queue().quarantine(story.id(), "The server refused it.");
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void deletesAStoryThatWasPutAside() {
        assertThat(handingOver("withdraw", () -> {}).delete(story.id())).isTrue();
        assertThat(state()).isEqualTo(QueueState.WITHDRAWN);
        assertThat(noted()).containsExactly("audit.story-deleted");
    }

    @Test
    void saysThatItDidNotDeleteAStoryThatTheSenderHasJustTaken() {
        assertThat(handingOver("withdraw", this::releaseAndSend).delete(story.id()))
                .isFalse();
        assertThat(state()).isEqualTo(QueueState.SENDING);
        assertThat(noted()).isEmpty();
    }

    @Test
    void saysThatItDidNotReleaseAStoryThatSomebodyElseHasReleased() {
        assertThat(handingOver("release", this::releaseAndSend).release(story.id()))
                .isFalse();
        assertThat(state()).isEqualTo(QueueState.SENDING);
        assertThat(noted()).isEmpty();
    }

    @Test
    void savesWhatWasTooLargeForTheServerUntilItIsCarried() {
        var pages = Stories.aStory().with(List.of(Stories.aPage(1), Stories.aPage(2)));
        box.queue().accept(pages);
        box.queue().takeOldest();
        box.queue().heldBack(pages.id(), "answered 201", List.of("page-2.jpg"));
        var desk = handingOver("nothing", () -> {});

        assertThat(desk.heldBack(pages.id(), "page-2.jpg")).contains(Stories.aPage(2));
        assertThat(desk.heldBack(pages.id(), "page-1.jpg")).isEmpty();
        assertThat(desk.release(pages.id())).isFalse();
        assertThat(desk.carried(pages.id())).isTrue();

        assertThat(desk.heldBack(pages.id(), "page-2.jpg")).isEmpty();
        assertThat(desk.carried(pages.id())).isFalse();
        assertThat(noted(pages)).containsExactlyInAnyOrder("audit.attachment-saved", "audit.attachments-carried");
    }

    private void releaseAndSend() {
        box.queue().release(story.id());
        box.queue().takeOldest();
    }

    /** This happens between the look at the story and this step. */
    private HandingOver handingOver(String step, Runnable meanwhile) {
        var queue = (StoryQueue) Proxy.newProxyInstance(
                StoryQueue.class.getClassLoader(), new Class<?>[] {StoryQueue.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(step)) {
                        meanwhile.run();
                    }
                    try {
                        return method.invoke(box.queue(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
        return new HandingOver(box.desk(), queue, audit);
    }

    private QueueState state() {
        return box.queue().entry(story.id()).orElseThrow().state();
    }

    private List<String> noted() {
        return noted(story);
    }

    private List<String> noted(Story story) {
        return audit.of(story.id().reference()).stream()
                .map(AuditEntry::deed)
                .map(deed -> deed.key())
                .toList();
    }
}
