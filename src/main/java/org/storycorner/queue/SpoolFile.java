package org.storycorner.queue;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.storycorner.story.Channel;
import org.storycorner.story.StoryId;

/** One file of the spool: everything from which a story's row can be made again. */
record SpoolFile(Entry entry, SealedStory sealed) {
    private static final int VERSION = 1;

    /** In the files of boxes that knew of none. */
    private static final byte[] NO_ATTACHMENTS = {};

    byte[] bytes() {
        var base64 = Base64.getEncoder();
        return CanonicalJson.write(new Envelope(
                VERSION,
                entry.id().toString(),
                entry.boxSeq(),
                entry.toldAt(),
                entry.channel(),
                entry.helper(),
                entry.services(),
                entry.state(),
                entry.stateSince(),
                entry.note(),
                HexFormat.of().formatHex(sealed.sha256()),
                base64.encodeToString(sealed.story()),
                base64.encodeToString(sealed.contact()),
                base64.encodeToString(sealed.attachments())));
    }

    static SpoolFile parse(byte[] bytes) throws UnopenableException {
        var envelope = CanonicalJson.read(bytes, Envelope.class, Envelope::version, VERSION);
        try {
            return new SpoolFile(envelope.entry(), envelope.sealed());
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw new UnopenableException("it is damaged: not what this box writes");
        }
    }

    /** Whether the other copy says the same; since when the state has lasted is left out. */
    boolean says(SpoolFile other) {
        return entry.equals(other.entry.in(other.entry.state(), entry.stateSince(), other.entry.note()))
                && sealed.hasSameHash(other.sealed)
                && sealed.hasContact() == other.sealed.hasContact();
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
            Instant stateSince,
            String note,
            String sha256,
            String story,
            String contact,
            @Nullable String attachments) {

        private Entry entry() {
            return new Entry(
                    new StoryId(UUID.fromString(id)),
                    boxSeq,
                    toldAt,
                    channel,
                    helper,
                    services,
                    state,
                    stateSince,
                    note);
        }

        private SealedStory sealed() {
            var base64 = Base64.getDecoder();
            return new SealedStory(
                    HexFormat.of().parseHex(sha256),
                    base64.decode(story),
                    base64.decode(contact),
                    attachments == null ? NO_ATTACHMENTS : base64.decode(attachments));
        }
    }
}
