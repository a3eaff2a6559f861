package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Exact dates (a day with its month) and times of day to the minute; a month, a year or a weekday alone is neither. */
final class DateHints {

    private static final Set<String> MONTHS = Set.of("""
            january february march april may june july august september october november december jan feb mar apr jun jul \
            aug sept sep oct nov dec \
            faoilleach fhaoilleach faoilteach gearran ghearran màrt mhàrt giblean ghiblean cèitean chèitean ògmhios \
            iuchar lùnastal sultain t-sultain dàmhair samhain t-samhain dùbhlachd \
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia \
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня \
            يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر \
            جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر \
            ianuarie februarie martie aprilie mai iunie iulie septembrie octombrie noiembrie decembrie""".split("\\s+"));

    /** Months that are everyday words too: these count with a capital letter or with a year. */
    private static final Set<String> EVERYDAY = Set.of("may", "march", "mar", "mai");

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "mh", "d");
    private static final Set<String> BETWEEN = Set.of("of", "de", "den", "an", "a");

    private static final Set<String> SAID_DAYS = Set.of("""
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third \
            twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split("\\s+"));

    private static final Set<String> HOURS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> SEPARATORS = List.of("/", ".", "-");

    private DateHints() {}

    static List<Hint> in(Tokens tokens) {
        var found = new ArrayList<Hint>();
        int next = 0;
        while (next < tokens.size()) {
            int end = end(tokens, next);
            if (end > tokens.get(next).start()) {
                found.add(new Hint(Hint.Kind.DATE, tokens.get(next).start(), end));
            }
            next++;
            while (next < tokens.size() && tokens.get(next).start() < end) {
                next++;
            }
        }
        return found;
    }

    /** Where the date or time that begins at this token ends; 0 when none does. */
    private static int end(Tokens tokens, int first) {
        var token = tokens.get(first);
        if (token.isDigits(1, 4)) {
            int end = inNumbers(tokens, first);
            end = end > 0 ? end : inHan(tokens, first);
            end = end > 0 ? end : time(tokens, first);
            return end > 0 || !isDay(token) ? end : dayAndMonth(tokens, first);
        }
        if (token.is("half") || token.is("quarter")) {
            return saidTime(tokens, first);
        }
        if (SAID_DAYS.contains(token.text())) {
            return dayAndMonth(tokens, first);
        }
        return MONTHS.contains(token.text()) && token.capital() ? monthAndDay(tokens, first) : 0;
    }

    /** "half past three", "quarter to nine". */
    private static int saidTime(Tokens tokens, int part) {
        int hour = part + 2;
        boolean isTime = tokens.isGap(part + 1, " ", 1)
                && tokens.isGap(hour, " ", 1)
                && (tokens.get(part + 1).is("past") || tokens.get(part + 1).is("to"))
                && HOURS.contains(tokens.get(hour).text());
        return isTime ? tokens.get(hour).end() : 0;
    }

    private static int dayAndMonth(Tokens tokens, int day) {
        int month = day + 1;
        if (month < tokens.size()
                && tokens.isJoined(month, "")
                && ENDINGS.contains(tokens.get(month).text())) {
            month++;
        }
        for (int word = 0;
                word < 2
                        && month < tokens.size()
                        && BETWEEN.contains(tokens.get(month).text());
                word++) {
            month++;
        }
        if (!tokens.isGap(month, " .,'’", 2)
                || !MONTHS.contains(tokens.get(month).text())) {
            return 0;
        }
        var name = tokens.get(month);
        boolean withYear = isYear(tokens, month + 1);
        if (EVERYDAY.contains(name.text()) && !name.capital() && !withYear) {
            return 0;
        }
        return tokens.get(withYear ? month + 1 : month).end();
    }

    /** "May 3rd", "May 3, 2026"; "May 3" alone may be a month and three of something. */
    private static int monthAndDay(Tokens tokens, int month) {
        int day = month + 1;
        if (!tokens.isGap(day, " ", 1) || !isDay(tokens.get(day))) {
            return 0;
        }
        boolean withEnding = day + 1 < tokens.size()
                && tokens.isJoined(day + 1, "")
                && ENDINGS.contains(tokens.get(day + 1).text());
        int last = withEnding ? day + 1 : day;
        boolean withYear = isYear(tokens, last + 1);
        return withEnding || withYear ? tokens.get(withYear ? last + 1 : last).end() : 0;
    }

    /** Three numbers with the same mark between them: day, month, year, or year, month, day. */
    private static int inNumbers(Tokens tokens, int first) {
        if (first + 2 >= tokens.size()) {
            return 0;
        }
        var last = tokens.get(first + 2);
        var mark = String.valueOf(tokens.at(tokens.get(first).end()));
        boolean isDate = SEPARATORS.contains(mark)
                && tokens.isJoined(first + 1, mark)
                && tokens.isJoined(first + 2, mark)
                && !isDigitsJoined(tokens, first + 3, mark)
                && !tokens.isJoined(first, mark)
                && (isDate(tokens.get(first), tokens.get(first + 1), last)
                        || (tokens.get(first).isDigits(4, 4)
                                && isDate(last, tokens.get(first + 1), tokens.get(first))));
        return isDate ? last.end() : 0;
    }

    private static boolean isDigitsJoined(Tokens tokens, int index, String mark) {
        return tokens.isJoined(index, mark) && tokens.get(index).isDigits();
    }

    private static boolean isDate(Token day, Token month, Token year) {
        return isDay(day)
                && month.isDigits(1, 2)
                && isDay(month)
                && (day.value() <= 12 || month.value() <= 12)
                && (year.isDigits(4, 4) ? isYear(year) : year.isDigits(2, 2));
    }

    /** Such as 2026年5月3日 or 5月3号. */
    private static int inHan(Tokens tokens, int first) {
        boolean fromYear = tokens.get(first).isDigits(4, 4)
                && first + 1 < tokens.size()
                && tokens.get(first + 1).is("年");
        int month = fromYear ? first + 2 : first;
        if (month + 3 >= tokens.size()
                || !tokens.get(month).isDigits(1, 2)
                || !tokens.get(month + 1).is("月")
                || !tokens.get(month + 2).isDigits(1, 2)) {
            return 0;
        }
        var end = tokens.get(month + 3);
        return end.is("日") || end.is("号") ? end.end() : 0;
    }

    /** Hours and minutes with a colon, or with a point before "am" or "pm". */
    private static int time(Tokens tokens, int hour) {
        int minute = hour + 1;
        if (minute >= tokens.size()
                || !tokens.get(hour).isDigits(1, 2)
                || tokens.get(hour).value() > 23
                || !tokens.get(minute).isDigits(2, 2)
                || tokens.get(minute).value() > 59) {
            return 0;
        }
        if (tokens.isJoined(minute, ":") && !tokens.isJoined(minute + 1, ":") && !tokens.isJoined(hour, ":")) {
            return half(tokens, minute) > 0
                    ? half(tokens, minute)
                    : tokens.get(minute).end();
        }
        return tokens.isJoined(minute, ".") ? half(tokens, minute) : 0;
    }

    /** Where "am", "pm", "a.m." or "p.m." after this token ends; 0 when it does not follow. */
    private static int half(Tokens tokens, int minute) {
        if (!tokens.isGap(minute + 1, " ", 1)) {
            return 0;
        }
        var half = tokens.get(minute + 1);
        if (half.is("am") || half.is("pm")) {
            return half.end();
        }
        boolean inLetters = (half.is("a") || half.is("p"))
                && tokens.isJoined(minute + 2, ".")
                && tokens.get(minute + 2).is("m");
        return inLetters ? tokens.get(minute + 2).end() : 0;
    }

    private static boolean isDay(Token token) {
        return token.isDigits(1, 2) && token.value() >= 1 && token.value() <= 31;
    }

    private static boolean isYear(Tokens tokens, int index) {
        return tokens.isGap(index, " ,", 2) && tokens.get(index).isDigits(4, 4) && isYear(tokens.get(index));
    }

    private static boolean isYear(Token token) {
        return token.value() >= 1900 && token.value() <= 2100;
    }
}
