package org.storycorner.paper.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What the QR codes of a page say: which form and page it is, and to which copy it belongs. Nothing of any person.
 *
 * @param layout the letter of its layout
 * @param page from 1
 * @param pages of this copy
 * @param serial of this copy: eight letters and digits
 * @param service id of the service that the form is about
 * @param language BCP 47 tag of the printed words
 */
public record PageCode(
        String form, int version, char layout, int page, int pages, String serial, String service, String language) {

    private static final String BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SERIAL_LENGTH = 8;

    /** Only characters of QR's alphanumeric mode, which makes the code's squares larger. */
    private static final Pattern SYNTAX = Pattern.compile("SC1:(?<form>[A-Z0-9-]{1,40}):(?<version>[1-9][0-9]{0,3})"
            + ":(?<layout>[A-Z])(?<page>[1-9][0-9]?)/(?<pages>[1-9][0-9]?):(?<serial>[0-9A-HJKMNP-TV-Z]{8})"
            + ":(?<service>[A-Z0-9-]{1,64}):(?<language>[A-Z-]{2,12}):(?<seal>[0-9A-HJKMNP-TV-Z]{8})"
            + ":(?<place>[1-9])");

    /**
     * A page's code as it was read.
     *
     * @param seal what stood with it
     * @param place which of the page's QR codes it was, from 0
     */
    public record Sealed(PageCode code, String seal, int place) {
        /** Whether the page was printed by the box with this seal. */
        public boolean isFrom(PageSeal box) {
            return MessageDigest.isEqual(
                    seal.getBytes(StandardCharsets.UTF_8), box.of(code.text()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What a QR code says; empty when it is no page's code. */
    public static Optional<Sealed> parse(String text) {
        var parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var code = new PageCode(
                parts.group("form").toLowerCase(Locale.ROOT),
                Integer.parseInt(parts.group("version")),
                parts.group("layout").charAt(0),
                Integer.parseInt(parts.group("page")),
                Integer.parseInt(parts.group("pages")),
                parts.group("serial"),
                parts.group("service").toLowerCase(Locale.ROOT),
                Locale.forLanguageTag(parts.group("language")).toLanguageTag());
        return code.page <= code.pages
                ? Optional.of(new Sealed(code, parts.group("seal"), Integer.parseInt(parts.group("place")) - 1))
                : Optional.empty();
    }

    /** A serial for a new copy. */
    public static String serial(RandomGenerator random) {
        var serial = new StringBuilder();
        for (int place = 0; place < SERIAL_LENGTH; place++) {
            serial.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
        }
        return serial.toString();
    }

    /** What the QR code of this page at this place, from 0, says. */
    public String sealed(PageSeal box, int place) {
        return text() + ":" + box.of(text()) + ":" + (place + 1);
    }

    /** The serial as people read it, in two groups. */
    public String readableSerial() {
        return serial.substring(0, SERIAL_LENGTH / 2) + "-" + serial.substring(SERIAL_LENGTH / 2);
    }

    private String text() {
        return "SC1:%s:%d:%c%d/%d:%s:%s:%s"
                .formatted(form, version, layout, page, pages, serial, service, language)
                .toUpperCase(Locale.ROOT);
    }
}
