package org.storycorner.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.storycorner.story.Channel;
import org.storycorner.story.StoryId;

/** What stays of an erased story in the spool: its number and what is counted, so that a new store knows it too. */
record CountedStory(Entry entry) {
    private static final int VERSION = 1;

    byte[] bytes() {
        return CanonicalJson.write(new Envelope(
                VERSION,
                entry.id().toString(),
                entry.boxSeq(),
                entry.toldAt(),
                entry.channel(),
                entry.helper(),
                entry.services(),
                entry.state(),
                entry.stateSince()));
    }

    static CountedStory parse(byte[] bytes) throws UnopenableException {
        var envelope = CanonicalJson.read(bytes, Envelope.class, Envelope::version, VERSION);
        try {
            return new CountedStory(envelope.entry());
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw new UnopenableException("it is damaged: not what this box writes");
        }
    }

    private record Envelope(
            int version,
            String id,
            long boxSeq,
            Instant toldAt,
            Channel channel,
            String helper,
            List<String> services,
            QueueState state,
            Instant stateSince) {

        private Entry entry() {
            return new Entry(
                    new StoryId(UUID.fromString(id)), boxSeq, toldAt, channel, helper, services, state, stateSince, "");
        }
    }
}
