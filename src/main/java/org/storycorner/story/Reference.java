package org.storycorner.story;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short reference that a person takes home, such as {@code K7QM-2F9D}: the last 40 bits of a story's id.
 *
 * @param text eight letters and digits of Crockford's base 32 with a dash in the middle
 */
public record Reference(String text) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}._]+");
    private static final int MOST_TYPED = 40;

    public Reference {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("A reference has twice four letters and digits");
        }
    }

    public static Reference of(StoryId id) {
        return new Reference(id.reference());
    }

    /**
     * What somebody typed or read out: small letters, spaces and dashes anywhere, and the letters O, I and L for the digits
     * that they look like. Empty when it can't be a reference.
     */
    public static Optional<Reference> parse(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var bare = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return bare.length() == 8
                ? Optional.of(bare.substring(0, 4) + "-" + bare.substring(4))
                        .filter(SHAPE.asMatchPredicate())
                        .map(Reference::new)
                : Optional.empty();
    }

    /** The 40 bits that it stands for. */
    public long bits() {
        return text.chars()
                .filter(letter -> letter != '-')
                .mapToLong(StoryId.BASE_32::indexOf)
                .reduce(0, (bits, next) -> (bits << 5) | next);
    }

    @Override
    public String toString() {
        return text;
    }
}
