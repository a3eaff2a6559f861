package org.storycorner.handover.ui;

import org.storycorner.queue.QueueState;
import org.storycorner.queue.QueueStatus;
import org.storycorner.sync.SyncStatus;

/**
 * How the box is doing, in one sentence that can be read across the room: what a person has to do comes first. Being
 * offline is quiet and grey, as nothing has to be done about it.
 *
 * @param look names the colours: {@code well}, {@code quiet}, {@code waits} or {@code act}
 * @param key of the sentence, whose argument is {@code count}
 */
record Headline(String look, String icon, String key, long count) {

    static Headline of(QueueStatus queue, boolean hasRoom, SyncStatus.State sending, int concerns) {
        if (!hasRoom) {
            return new Headline("act", "help", "overview.now.no-room", 0);
        }
        long aside = queue.count(QueueState.QUARANTINED);
        if (aside > 0) {
            return new Headline("act", "question", "overview.now.aside", aside);
        }
        long waiting = queue.waiting();
        return switch (sending) {
            case PAUSED -> new Headline("act", "question", "overview.now.paused", waiting);
            case OFF ->
                waiting == 0 ? quiet(concerns) : new Headline("waits", "bubble", "overview.now.wait-for-you", waiting);
            case BACKING_OFF -> new Headline("quiet", "bubble", "overview.now.offline", waiting);
            case IDLE ->
                waiting == 0 ? quiet(concerns) : new Headline("quiet", "bubble", "overview.now.on-their-way", waiting);
        };
    }

    /** No story asks for anybody; all is well only when the box doesn't either. */
    private static Headline quiet(int concerns) {
        return concerns == 0
                ? new Headline("well", "tick", "overview.now.well", 0)
                : new Headline("act", "question", "overview.now.concerns", concerns);
    }
}
