package org.storycorner.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Bytes as numbered lines for paper: ten bytes a line in four groups, and a fifth group by which a mistake in this line,
 * its number included, is found.
 */
final class RecoveryLines {

    /** Between the lines of a QR code, where a line end would need a larger one. */
    static final String QR_BREAK = "/";

    private static final int BYTES = 10;
    private static final int LETTERS = 20;
    private static final int CHECKED = 16;
    private static final int MOST = 999;
    private static final Pattern LINE = Pattern.compile("(?<number>\\d{1,3})[.:]?\\s+(?<letters>\\S.*)");

    private RecoveryLines() {}

    /** Such as {@code 01  ABCD EFGH JKMN PQRS  TVWX}. */
    static List<String> of(byte[] bytes) {
        var lines = new ArrayList<String>();
        for (int start = 0; start < bytes.length; start += BYTES) {
            int number = lines.size() + 1;
            var letters = Crockford.encode(Arrays.copyOfRange(bytes, start, start + BYTES));
            lines.add(String.format(Locale.ROOT, "%02d  ", number) + Crockford.grouped(letters, " ") + "  "
                    + check(number, letters));
        }
        return lines;
    }

    /** The same, on one line and without gaps, for a QR code. */
    static String qr(List<String> lines) {
        return String.join(QR_BREAK, lines.stream().map(RecoveryLines::narrow).toList());
    }

    /**
     * The bytes of typed lines; what is not a line at all, such as a heading, is passed over. A line that is typed again
     * counts as it was typed last.
     *
     * @throws FileRefusedException naming every line that is missing or has a mistake
     */
    static byte[] parse(String typed) {
        var found = new TreeMap<Integer, String>();
        var mistakes = new TreeMap<Integer, String>();
        for (var line : typed.replace(QR_BREAK, "\n").lines().map(String::strip).toList()) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                int number = Integer.parseInt(match.group("number"));
                var letters = Crockford.bare(match.group("letters"));
                found.remove(number);
                mistakes.remove(number);
                mistake(number, letters)
                        .ifPresentOrElse(mistake -> mistakes.put(number, mistake), () -> found.put(number, letters));
            }
        }
        noteMissing(found, mistakes);
        if (!mistakes.isEmpty()) {
            throw new FileRefusedException(String.join("\n", mistakes.values()) + "\nNothing was written.");
        }
        return joined(found);
    }

    private static Optional<String> mistake(int number, String letters) {
        if (letters.length() != LETTERS) {
            return Optional.of(
                    "Line " + number + " has " + letters.length() + " letters and digits; expected " + LETTERS + ".");
        }
        var right = letters.endsWith(check(number, letters.substring(0, CHECKED)));
        return right ? Optional.empty() : Optional.of("Line " + number + " has a mistake in it.");
    }

    private static void noteMissing(NavigableMap<Integer, String> found, NavigableMap<Integer, String> mistakes) {
        if (found.isEmpty() && mistakes.isEmpty()) {
            mistakes.put(0, "There is no line of a recovery sheet in this.");
        }
        int last = found.isEmpty() ? 0 : Math.min(found.lastKey(), MOST);
        for (int number = 1; number <= last; number++) {
            if (!found.containsKey(number)) {
                mistakes.putIfAbsent(number, "Line " + number + " is missing.");
            }
        }
    }

    private static byte[] joined(NavigableMap<Integer, String> lines) {
        var bytes = ByteBuffer.allocate(lines.size() * BYTES);
        for (var letters : lines.values()) {
            bytes.put(Crockford.decode(letters.substring(0, CHECKED))
                    .orElseThrow(
                            () -> new IllegalStateException("A line that fits its check has only letters and digits")));
        }
        return bytes.array();
    }

    private static String narrow(String line) {
        return line.substring(0, line.indexOf(' ')) + " "
                + line.substring(line.indexOf(' ')).replace(" ", "");
    }

    private static String check(int number, String letters) {
        var hash = SealedStory.hash((number + " " + letters).getBytes(StandardCharsets.US_ASCII));
        return Crockford.encode(hash).substring(0, LETTERS - CHECKED);
    }
}
