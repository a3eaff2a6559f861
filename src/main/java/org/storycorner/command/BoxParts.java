package org.storycorner.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.storycorner.queue.BoxIdentity;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.StoryTransfer;
import org.storycorner.staff.Accounts;
import org.storycorner.sync.CheckFinding;
import org.storycorner.sync.RoundReport;
import org.storycorner.sync.StorySync;
import org.storycorner.sync.SyncStatus;
import org.storycorner.venue.Venue;

/** What commands need of a box. */
record BoxParts(
        StoryQueue queue,
        StoryTransfer transfer,
        Home home,
        Sending sending,
        Supplier<Accounts> accounts,
        Venue venue,
        Clock clock) {

    /** Which box it is, and the answer to a box that asks whether its data was moved on purpose. */
    record Home(Supplier<BoxIdentity> identity, Runnable settle) {}

    /** What can be asked of the part that sends stories on. */
    record Sending(Supplier<SyncStatus> status, Supplier<RoundReport> now, Supplier<List<CheckFinding>> check) {}

    static BoxParts of(ApplicationContext box) {
        var sync = box.getBean(StorySync.class);
        return new BoxParts(
                box.getBean(StoryQueue.class),
                box.getBean(StoryTransfer.class),
                home(box.getBean(OpenBox.class)),
                new Sending(sync::status, sync::now, sync::check),
                () -> box.getBean(Accounts.class),
                box.getBean(Venue.class),
                box.getBean(Clock.class));
    }

    private static Home home(OpenBox box) {
        return new Home(box::identity, () -> {
            try {
                box.settleHere();
            } catch (IOException notWritten) {
                throw new UncheckedIOException(notWritten);
            }
        });
    }
}
