package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.handover.Withdrawals.Finding;
import org.storycorner.handover.Withdrawals.Withdrawal;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.AuditEntry;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Audits;
import org.storycorner.staff.Deed;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** What is said of a story that somebody takes back, also when the box was about to send it. */
class WithdrawalsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T13:45:00Z"));
    private final Story story = Stories.aStory();

    @TempDir
    Path folder;

    private OpenBox box;
    private AuditTrail audit;

    @BeforeEach
    void open() {
        box = Boxes.open(folder, clock);
        audit = Audits.in(box.jdbc(), clock);
        box.queue().accept(story);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void saysThatNobodyElseHasAStoryThatWaited() {
        assertThat(withdraw(() -> {})).isInstanceOfSatisfying(Withdrawal.Erased.class, erased -> {
            assertThat(erased.before().state()).isEqualTo(QueueState.QUEUED);
            assertThat(erased.before().isPerhapsAtServer()).isFalse();
            assertThat(erased.isBackupLeft()).isFalse();
        });
        assertThat(noted()).containsExactly("audit.withdrawn");
    }

    @Test
    void saysThatTheServerHasAStoryThatWasDeliveredMeanwhile() {
        var withdrawal = withdraw(() -> {
            box.queue().takeOldest();
            box.queue().delivered(story.id(), "answered 201");
        });

        assertThat(withdrawal)
                .isInstanceOfSatisfying(
                        Withdrawal.Erased.class,
                        erased -> assertThat(erased.before().state()).isEqualTo(QueueState.DELIVERED));
        assertThat(noted()).containsExactly("audit.withdrawn-also-at-server");
    }

    @Test
    void doesNothingToAStoryThatIsBeingSentSinceALookAtIt() {
        assertThat(withdraw(() -> box.queue().takeOldest())).isEqualTo(new Withdrawal.BeingSent());

        assertThat(box.queue().open(story.id())).isPresent();
        assertThat(noted()).isEmpty();
    }

    @Test
    void saysThatTheServerMayHaveAStoryWhoseAnswerWasCut() {
        var withdrawal = withdraw(() -> {
            box.queue().takeOldest();
            box.queue().perhapsArrived(story.id());
            box.queue().putBack(story.id());
        });

        assertThat(withdrawal)
                .isInstanceOfSatisfying(
                        Withdrawal.Erased.class,
                        erased ->
                                assertThat(erased.before().isPerhapsAtServer()).isTrue());
        assertThat(noted()).containsExactly("audit.withdrawn-perhaps-at-server");
    }

    @Test
    void saysThatABackupIsLeftThatCouldNotBeDeleted() throws Exception {
        var backup = folder.resolve("data/backup/box-20261126T134400Z-1.sql.gz");
        Files.createDirectories(backup.resolve("in the way"));

        assertThat(withdraw(() -> {}))
                .isInstanceOfSatisfying(
                        Withdrawal.Erased.class,
                        erased -> assertThat(erased.isBackupLeft()).isTrue());

        Files.delete(backup.resolve("in the way"));
        Boxes.keepHouse(box, Duration.ofDays(30));
        assertThat(box.holdings().isBackupToBeDeleted()).isFalse();
    }

    /** The story is looked for while it waits, and this happens before it is erased. */
    private Withdrawal withdraw(Runnable meanwhile) {
        var withdrawals = new Withdrawals(before(meanwhile), box.holdings(), audit);
        var found = (Finding.Found) withdrawals.find(story.id().reference());
        return withdrawals.withdraw(found);
    }

    private StoryQueue before(Runnable meanwhile) {
        return (StoryQueue) Proxy.newProxyInstance(
                StoryQueue.class.getClassLoader(), new Class<?>[] {StoryQueue.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("withdraw")) {
                        meanwhile.run();
                    }
                    try {
                        return method.invoke(box.queue(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }

    private List<String> noted() {
        return audit.of(story.id().reference()).stream()
                .map(AuditEntry::deed)
                .map(Deed::key)
                .toList();
    }
}
