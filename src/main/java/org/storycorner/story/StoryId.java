package org.storycorner.story;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The identity of one story, a UUIDv7 (RFC 9562), made when the journey starts: whatever is repeated afterwards, a tap, a
 * request or a delivery, is recognised by it.
 */
public record StoryId(UUID value) implements Comparable<StoryId> {

    /** Crockford's base 32: no I, L, O or U, so that a reference can be read aloud and copied by hand. */
    static final String BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_LENGTH = 8;

    public StoryId {
        if (value.version() != 7 || value.variant() != 2) {
            throw new IllegalArgumentException("A story id is a UUID of version 7, not " + value);
        }
    }

    /** A new id; its first 48 bits are the clock's milliseconds, so ids sort by the time at which the journey began. */
    public static StoryId create(Clock clock, RandomGenerator random) {
        var high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new StoryId(new UUID(high, low));
    }

    /** The id written as {@link #toString()} writes it; empty when the text is anything else. */
    public static Optional<StoryId> parse(String text) {
        try {
            var id = new StoryId(UUID.fromString(text));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * The short reference that a person takes home, such as {@code K7QM-2F9D}: the last 40 bits of the id, so that it can
     * be found again without being stored.
     */
    public String reference() {
        var letters = new StringBuilder();
        for (int place = REFERENCE_LENGTH - 1; place >= 0; place--) {
            letters.append(BASE_32.charAt((int) (value.getLeastSignificantBits() >>> (5 * place)) & 31));
        }
        return letters.insert(REFERENCE_LENGTH / 2, '-').toString();
    }

    @Override
    public int compareTo(StoryId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
