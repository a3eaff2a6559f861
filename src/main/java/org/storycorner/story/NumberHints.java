package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Telephone numbers (Ofcom's numbering plan, and numbers of other countries behind a plus) and NHS or CHI numbers (ten
 * digits, the last a check digit modulo 11), in any grouping, in digits of any script and as they are said in English.
 */
final class NumberHints {

    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("nought", "0"),
            Map.entry("oh", "0"),
            Map.entry("o", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"));

    private static final Map<String, Integer> TIMES = Map.of("double", 2, "triple", 3);

    /** The longest number of any country (E.164), and the zero that some write in brackets. */
    private static final int MOST_DIGITS = 16;

    private static final int FEWEST_DIGITS = 6;

    /** As an NHS number and a CHI number are written, in digits together. */
    private static final Set<List<Integer>> GROUPINGS =
            Set.of(List.of(10), List.of(3, 3, 4), List.of(6, 4), List.of(2, 2, 2, 4));

    private static final String GAP = " \u00A0\u2009\u202F-\u2010\u2011\u2013.()/";
    private static final int MOST_GAP = 3;

    private static final Set<String> BEFORE_A_PHONE = Set.of("phone", "telephone", "tel", "mobile");
    private static final Set<String> BETWEEN = Set.of("number", "no", "is", "was", "on", "nr");
    private static final Set<String> BEFORE_HEALTH_NUMBER = Set.of("nhs", "chi");

    private final Tokens tokens;
    private final List<Group> groups = new ArrayList<>();
    private final List<Hint> found = new ArrayList<>();

    /** Digits that stand together, and the first token of which they are made. */
    private record Group(int token, int start, int end, String digits, boolean said) {}

    private NumberHints(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The numbers outside these dates. */
    static List<Hint> in(Tokens tokens, List<Hint> dates) {
        var numbers = new NumberHints(tokens);
        numbers.group(dates);
        numbers.find();
        return numbers.found;
    }

    private void group(List<Hint> dates) {
        int date = 0;
        for (int index = 0; index < tokens.size(); index++) {
            var token = tokens.get(index);
            while (date < dates.size() && dates.get(date).end() <= token.start()) {
                date++;
            }
            boolean inDate = date < dates.size() && dates.get(date).start() <= token.start();
            if (!inDate) {
                group(index).ifPresent(groups::add);
            }
        }
    }

    private Optional<Group> group(int index) {
        var token = tokens.get(index);
        if (token.isDigits()) {
            return Optional.of(new Group(index, token.start(), token.end(), token.text(), false));
        }
        var digit = SAID.get(token.text());
        if (digit == null) {
            return Optional.empty();
        }
        int times = index > 0 ? TIMES.getOrDefault(tokens.get(index - 1).text(), 1) : 1;
        int start = times > 1 ? tokens.get(index - 1).start() : token.start();
        return Optional.of(new Group(index, start, token.end(), digit.repeat(times), true));
    }

    private void find() {
        int next = 0;
        while (next < groups.size()) {
            next += Math.max(1, findFrom(next));
        }
    }

    /** Notes the longest number that begins with this group, and says of how many groups it is; 0 when there is none. */
    private int findFrom(int first) {
        var digits = new StringBuilder();
        int length = 0;
        var kind = Optional.<Hint.Kind>empty();
        for (int last = first; last < groups.size() && (last == first || areNear(last)); last++) {
            digits.append(groups.get(last).digits());
            if (digits.length() > MOST_DIGITS) {
                break;
            }
            var now = digits.length() < FEWEST_DIGITS
                    ? Optional.<Hint.Kind>empty()
                    : kind(first, last, digits.toString());
            if (now.isPresent()) {
                kind = now;
                length = last - first + 1;
            }
        }
        if (kind.isPresent()) {
            int start = groups.get(first).start() - (hasPlus(first) ? 1 : 0);
            found.add(new Hint(kind.get(), start, groups.get(first + length - 1).end()));
        }
        return length;
    }

    private boolean areNear(int index) {
        var before = groups.get(index - 1);
        var group = groups.get(index);
        var gap = before.said() || group.said() ? GAP + "," : GAP;
        return group.start() >= before.end() && tokens.isGap(before.end(), group.start(), gap, MOST_GAP);
    }

    private Optional<Hint.Kind> kind(int first, int last, String digits) {
        if (isHealthNumber(first, last, digits)) {
            return Optional.of(Hint.Kind.HEALTH_NUMBER);
        }
        boolean phone = hasPlus(first) ? isInternational(digits) : isNational(first, digits) || isLocal(first, digits);
        return phone ? Optional.of(Hint.Kind.PHONE) : Optional.empty();
    }

    private boolean hasPlus(int group) {
        return tokens.before(groups.get(group).start()) == '+';
    }

    private static boolean isInternational(String digits) {
        return digits.startsWith("44")
                ? isUk("0" + digits.substring(digits.startsWith("440") ? 3 : 2))
                : digits.length() >= 8 && digits.length() <= 15;
    }

    private boolean isNational(int first, String digits) {
        if (digits.startsWith("00")) {
            return digits.length() > 10 && isInternational(digits.substring(2));
        }
        if (digits.startsWith("447")) {
            return digits.length() == 12;
        }
        boolean short10 = digits.length() == 10
                && (digits.startsWith("01") || digits.startsWith("0800") || digits.startsWith("0500"))
                && groups.get(first).digits().length() >= 4
                && groups.get(first).digits().length() < 10;
        return isUk(digits) || short10;
    }

    private static boolean isUk(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '0' && "123578".indexOf(digits.charAt(1)) >= 0;
    }

    /** Six to eight digits right after "my phone number is". */
    private boolean isLocal(int first, String digits) {
        if (digits.length() > 8) {
            return false;
        }
        int token = groups.get(first).token() - 1;
        while (token >= 0
                && groups.get(first).token() - token <= 3
                && BETWEEN.contains(tokens.get(token).text())) {
            token--;
        }
        return token >= 0 && BEFORE_A_PHONE.contains(tokens.get(token).text());
    }

    /** Grouped as these numbers are, and with the right check digit, unless the words before say what it is. */
    private boolean isHealthNumber(int first, int last, String digits) {
        if (digits.length() != 10 || hasPlus(first)) {
            return false;
        }
        var lengths = groups.subList(first, last + 1).stream()
                .map(group -> group.digits().length())
                .toList();
        return (GROUPINGS.contains(lengths) && hasCheckDigit(digits)) || isCalledHealthNumber(first);
    }

    private boolean isCalledHealthNumber(int first) {
        int token = groups.get(first).token();
        for (int before = Math.max(0, token - 3); before < token; before++) {
            if (BEFORE_HEALTH_NUMBER.contains(tokens.get(before).text())) {
                return true;
            }
        }
        return false;
    }

    /** Modulo 11 with the weights 10 to 2, as both numbers have it. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (digits.charAt(place) - '0') * (10 - place);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0' && digits.chars().distinct().count() > 1;
    }
}
