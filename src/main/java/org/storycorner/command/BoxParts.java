package org.storycorner.command;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.StoryTransfer;
import org.storycorner.sync.CheckFinding;
import org.storycorner.sync.RoundReport;
import org.storycorner.sync.StorySync;
import org.storycorner.sync.SyncStatus;
import org.storycorner.venue.Venue;

/** What commands need of a box. */
record BoxParts(StoryQueue queue, StoryTransfer transfer, Sending sending, Venue venue, Clock clock) {

    /** What can be asked of the part that sends stories on. */
    record Sending(Supplier<SyncStatus> status, Supplier<RoundReport> now, Supplier<List<CheckFinding>> check) {}

    static BoxParts of(ApplicationContext box) {
        var sync = box.getBean(StorySync.class);
        return new BoxParts(
                box.getBean(StoryQueue.class),
                box.getBean(StoryTransfer.class),
                new Sending(sync::status, sync::now, sync::check),
                box.getBean(Venue.class),
                box.getBean(Clock.class));
    }
}
