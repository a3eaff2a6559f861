package org.storycorner.paper.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One picture of one file.
 *
 * @param number from 1
 */
public record PageKey(UUID file, int number) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})-([1-9][0-9]{0,8})");

    /** The page that this text, as {@link #toString} has it, is about; empty for any other text. */
    public static Optional<PageKey> parse(String text) {
        var parts = TEXT.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new PageKey(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Under which its picture is kept. */
    String picture() {
        return "page-" + this;
    }

    @Override
    public String toString() {
        return file + "-" + number;
    }
}
