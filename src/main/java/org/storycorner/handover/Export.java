package org.storycorner.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.storycorner.story.StoryId;

/** One file that somebody has asked for, while it is made and until it is fetched. It lives in memory only. */
public final class Export {

    private final UUID id = UUID.randomUUID();
    private final ExportWish wish;
    private final UUID owner;
    private final Instant askedAt;
    private volatile Progress progress = new Making(0, 0);
    private volatile Optional<Instant> postedAt = Optional.empty();

    /** How far it is. */
    public sealed interface Progress {}

    /** So many of so many stories are in it. */
    public record Making(int done, int all) implements Progress {}

    /** It can be fetched. */
    public static final class Ready implements Progress {
        private final byte[] bytes;
        private final List<StoryId> stories;
        private final int left;

        Ready(byte[] bytes, List<StoryId> stories, int left) {
            this.bytes = bytes;
            this.stories = List.copyOf(stories);
            this.left = left;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public List<StoryId> stories() {
            return stories;
        }

        /** How many stories were too many for one file or could not be opened. */
        public int left() {
            return left;
        }
    }

    /** It could not be made; the log says why under this number. */
    public record Failed(String number) implements Progress {}

    Export(ExportWish wish, UUID owner, Instant askedAt) {
        this.wish = wish;
        this.owner = owner;
        this.askedAt = askedAt;
    }

    public UUID id() {
        return id;
    }

    public ExportWish wish() {
        return wish;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Progress progress() {
        return progress;
    }

    /** When its stories were noted as posted, if they are. */
    Optional<Instant> postedAt() {
        return postedAt;
    }

    void isPosted(Optional<Instant> moment) {
        postedAt = moment;
    }

    boolean isOf(UUID person) {
        return owner.equals(person);
    }

    void is(Progress next) {
        progress = next;
    }
}
