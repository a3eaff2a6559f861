package org.storycorner.queue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The plain words on an export, its README.txt. What is sealed in it is bound to this label, so that no entry opens in
 * another export or in another place of this one.
 *
 * @param version of the export's form
 */
record ExportLabel(int version, UUID export, Fingerprint recipient) {

    static final int VERSION = 1;
    static final String ENTRY = "README.txt";
    static final int MOST_BYTES = 8_192;

    private static final String HEADING = "Story Corner export, version ";
    private static final Pattern FORM = Pattern.compile(
            HEADING + "(\\d{1,4})\\nExport: ([0-9a-f-]{36})\\nSealed for: ([0-9A-Z-]{19})\\n.*", Pattern.DOTALL);
    private static final Pattern VERSION_ONLY = Pattern.compile(HEADING + "(\\d{1,4})\\n");

    byte[] text() {
        return (HEADING + version + "\nExport: " + export + "\nSealed for: " + recipient + "\n" + """

                This file holds stories that people told at a Story Corner. They are sealed:
                only the computer whose transfer key has the fingerprint above can open them.
                Nobody else can, not even the box that wrote this file.

                On that computer:

                    ./storycorner queue import FILE

                says what is in it and takes it in; doing it twice does no harm. Its own
                fingerprint is shown by

                    ./storycorner keys show

                If you have found this file and do not know whose it is: please give it to the
                people at the place where you found it, or delete it.
                """)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The version of the export that begins with these bytes; empty when none does. */
    static Optional<Integer> versionIn(byte[] start) {
        var match = VERSION_ONLY.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return match.find() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }

    static Optional<ExportLabel> parse(byte[] text) {
        var match = FORM.matcher(new String(text, StandardCharsets.UTF_8));
        try {
            return match.matches()
                    ? Optional.of(new ExportLabel(
                            Integer.parseInt(match.group(1)),
                            UUID.fromString(match.group(2)),
                            new Fingerprint(match.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** What an entry of this export is sealed with, beside its content. */
    byte[] context(String entry) {
        return String.join(
                        "/",
                        "storycorner-export",
                        Integer.toString(version),
                        export.toString(),
                        recipient.text(),
                        entry)
                .getBytes(StandardCharsets.UTF_8);
    }
}
