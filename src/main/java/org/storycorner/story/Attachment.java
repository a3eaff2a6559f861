package org.storycorner.story;

import java.util.Arrays;

/** What belongs to a story and is no text, such as a scanned page: a name, a kind and its bytes, which never change. */
public final class Attachment {

    /** Far above a page scanned at 200 dots an inch, far below what could hurt the box. */
    public static final int MOST_BYTES = 5_000_000;

    private final String name;
    private final Kind kind;
    private final byte[] bytes;

    /** What an attachment may be. */
    public enum Kind {
        JPEG("image/jpeg", "jpe?g"),
        PNG("image/png", "png"),
        PDF("application/pdf", "pdf");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        /** Such as {@code image/jpeg} (RFC 6838). */
        public String mediaType() {
            return mediaType;
        }

        private boolean isOf(String name) {
            return name.matches("(?i).*\\." + ending);
        }
    }

    /**
     * An attachment.
     *
     * @param name 1 to 60 letters, digits, points, hyphens and underscores that begin with no point and end as its kind
     *     does: a file may be named so on any disk, and nothing of a person stands in it
     * @param bytes 1 to {@link #MOST_BYTES} of them
     */
    public Attachment(String name, Kind kind, byte[] bytes) {
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,59}") || !kind.isOf(name)) {
            throw new IllegalArgumentException("An attachment's name has 1 to 60 letters, digits, points, hyphens and"
                    + " underscores, and ends as its kind does");
        }
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("An attachment has 1 to " + MOST_BYTES + " bytes, not " + bytes.length);
        }
        this.name = name;
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    /** Nothing of what it shows. */
    @Override
    public String toString() {
        return "Attachment[" + kind + ", " + bytes.length + " bytes]";
    }
}
