package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** E-mail addresses, also with spaces around the @ and as they are said: "tom at example dot com". */
final class EmailHints {

    /** RFC 5321. */
    private static final int MOST_LOCAL = 64;

    private static final int MOST_DOMAIN = 190;

    private static final Set<String> SAID_ENDINGS = Set.of("com", "org", "net", "uk", "scot", "eu", "info", "me", "pl");

    private EmailHints() {}

    static List<Hint> in(String text, Tokens tokens) {
        var found = new ArrayList<Hint>();
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) == '@' || text.charAt(place) == '＠') {
                written(text, place, found);
            }
        }
        for (int index = 1; index < tokens.size(); index++) {
            if (tokens.get(index).is("at")) {
                said(tokens, index, found);
            }
        }
        return found;
    }

    private static void written(String text, int at, List<Hint> found) {
        int localEnd = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = localEnd;
        while (start > 0 && localEnd - start < MOST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int domain = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        int end = domain;
        while (end < text.length() && end - domain < MOST_DOMAIN && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > domain && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.substring(domain, end).lastIndexOf('.');
        if (start < localEnd && dot > 0 && end - domain - dot > 2) {
            found.add(new Hint(Hint.Kind.EMAIL, start, end));
        }
    }

    private static void said(Tokens tokens, int at, List<Hint> found) {
        int last = at + 1;
        while (last + 2 < tokens.size() && tokens.get(last + 1).is("dot") && last - at < 8) {
            last += 2;
        }
        if (last > at + 1 && SAID_ENDINGS.contains(tokens.get(last).text())) {
            found.add(new Hint(
                    Hint.Kind.EMAIL,
                    tokens.get(at - 1).start(),
                    tokens.get(last).end()));
        }
    }

    private static boolean isLocal(char character) {
        return (Character.isLetterOrDigit(character) && !Character.isIdeographic(character))
                || ".!#$%&'*+/=?^_`{|}~-".indexOf(character) >= 0;
    }

    private static boolean isDomain(char character) {
        return (Character.isLetterOrDigit(character) && !Character.isIdeographic(character))
                || character == '.'
                || character == '-';
    }
}
