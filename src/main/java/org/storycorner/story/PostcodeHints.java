package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** UK postcodes in any spacing and case, if their area exists. */
final class PostcodeHints {

    /** The areas of the United Kingdom and of the islands that use its postcodes. */
    private static final Set<String> AREAS = Set.of("""
            AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK \
            FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG \
            NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR \
            TS TW UB W WA WC WD WF WN WR WS WV YO ZE""".split("\\s+"));

    /** What stands after a number in lower case and is no end of a postcode: "A1 2nd floor", "L4 6ft". */
    private static final Set<String> NOT_ENDINGS =
            Set.of("st", "nd", "rd", "th", "ft", "hr", "pt", "lb", "gb", "be", "us", "ex");

    private static final int MOST_TOKENS = 5;

    private PostcodeHints() {}

    static List<Hint> in(Tokens tokens) {
        var found = new ArrayList<Hint>();
        int next = 0;
        while (next < tokens.size()) {
            int last = isArea(tokens, next) ? end(tokens, next) : next;
            if (last > next) {
                found.add(new Hint(
                        Hint.Kind.POSTCODE,
                        tokens.get(next).start(),
                        tokens.get(last).end()));
            }
            next = Math.max(last, next + 1);
        }
        return found;
    }

    private static boolean isArea(Tokens tokens, int index) {
        return tokens.get(index).text().length() <= 2
                && tokens.isJoined(index + 1, "")
                && tokens.get(index + 1).isDigits(1, 3)
                && AREAS.contains(tokens.get(index).text().toUpperCase(Locale.ROOT));
    }

    /** The last token of the postcode that begins here; the first one when none does. */
    private static int end(Tokens tokens, int first) {
        for (int last = first + 2; last < Math.min(first + MOST_TOKENS, tokens.size()); last++) {
            if (isPostcode(tokens, first, last)) {
                return last;
            }
        }
        return first;
    }

    private static boolean isPostcode(Tokens tokens, int first, int last) {
        var end = tokens.get(last);
        boolean isNumberWithUnit = NOT_ENDINGS.contains(end.text())
                && !end.capital()
                && tokens.get(first).capital();
        return !isNumberWithUnit
                && end.text().length() == 2
                && IntStream.rangeClosed(first + 1, last)
                        .allMatch(index ->
                                tokens.isJoined(index, "") || (index == last - 1 && tokens.isGap(index, " ", 2)))
                && Postcode.parse(IntStream.rangeClosed(first, last)
                                .mapToObj(index -> tokens.get(index).text())
                                .collect(Collectors.joining()))
                        .isPresent();
    }
}
