package org.storycorner.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Records of a CSV file (RFC 4180), with commas, semicolons or tabs between the fields, each with the line where it begins. */
final class CsvLines {

    private final String text;
    private final char separator;
    private int place;
    private int line = 1;

    /** @param open whether a quote that began in it never ends */
    record Line(int number, List<String> fields, boolean open) {
        Line {
            fields = List.copyOf(fields);
        }

        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    private CsvLines(String text) {
        this.text = text;
        this.separator = separator(text);
        if (text.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            // Excel's own first line, which says what stands between the fields.
            next();
        }
    }

    static List<Line> of(String text) {
        var lines = new CsvLines(text);
        var read = new ArrayList<Line>();
        while (lines.place < text.length()) {
            var next = lines.next();
            if (!next.isBlank()) {
                read.add(next);
            }
        }
        return read;
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        if (first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() > 4) {
            return first.charAt(4);
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private Line next() {
        int number = line;
        var fields = new ArrayList<String>();
        boolean open = false;
        boolean more = true;
        while (more) {
            var field = new StringBuilder();
            if (at('"')) {
                open = quoted(field);
            }
            while (place < text.length() && !at(separator) && !at('\n') && !at('\r')) {
                field.append(text.charAt(place++));
            }
            fields.add(field.toString().strip());
            more = at(separator);
            place += more ? 1 : 0;
        }
        endOfLine();
        return new Line(number, fields, open);
    }

    /** Reads up to the closing quote, and says whether there is none. */
    private boolean quoted(StringBuilder field) {
        place++;
        while (place < text.length()) {
            char character = text.charAt(place++);
            if (character == '"' && !at('"')) {
                return false;
            }
            place += character == '"' ? 1 : 0;
            line += character == '\n' ? 1 : 0;
            field.append(character);
        }
        return true;
    }

    private void endOfLine() {
        boolean carriage = at('\r');
        place += carriage ? 1 : 0;
        boolean feed = at('\n');
        place += feed ? 1 : 0;
        line += carriage || feed ? 1 : 0;
    }

    private boolean at(char wanted) {
        return place < text.length() && text.charAt(place) == wanted;
    }
}
