package org.storycorner.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.storycorner.queue.Entry;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Remains;
import org.storycorner.story.StoryId;

/** A story as a box has it after a start: where it stands, and how much of it is still there. */
record Found(StoryId id, long boxSeq, QueueState state, Content content) {

    /** How much of what was told. */
    enum Content {
        WHOLE,
        WITHOUT_CONTACT,
        ERASED,
        BROKEN
    }

    /** Every story of this open box. */
    static List<Found> on(OpenBox box, Path folder, Clock clock) {
        try {
            var remains = new Remains(box, folder, clock);
            return box.queue().list(0, Integer.MAX_VALUE).stream()
                    .map(entry -> new Found(entry.id(), entry.boxSeq(), entry.state(), content(box, entry, remains)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it was said over a pipe. */
    static Found of(String[] words) {
        return new Found(
                StoryId.parse(words[1]).orElseThrow(),
                Long.parseLong(words[2]),
                QueueState.valueOf(words[3]),
                Content.valueOf(words[4]));
    }

    void sayTo(Pipe pipe) {
        pipe.say(Pipe.THERE, id, boxSeq, state, content);
    }

    private static Content content(OpenBox box, Entry entry, Remains remains) {
        try {
            boolean isLeft = remains.isContentLeft(entry.id())
                    || (entry.state() == QueueState.WITHDRAWN && remains.isInBackup(entry.id()));
            var held = box.queue().open(entry.id());
            var told = KillableBox.story(entry.id());
            if (held.filter(told::equals).isPresent()) {
                return Content.WHOLE;
            }
            if (held.filter(KillableBox.without(told)::equals).isPresent()) {
                return remains.isContactInFile(entry.id()) ? Content.WHOLE : Content.WITHOUT_CONTACT;
            }
            return held.isPresent() || isLeft ? Content.BROKEN : Content.ERASED;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
