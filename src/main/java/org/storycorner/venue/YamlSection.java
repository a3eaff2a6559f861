package org.storycorner.venue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One "key: value" section of the settings. A value that is wrong or missing is noted with its line and replaced by a
 * stand-in, so that one reading finds every mistake; {@link Mistakes#throwIfAny} keeps the stand-ins from being used.
 */
final class YamlSection {

    private final int line;
    private final Mistakes mistakes;
    private final Map<String, YamlValue> values = new HashMap<>();

    /** Reads the value as a section that may have these keys and no others. */
    YamlSection(YamlValue value, String what, Mistakes mistakes, List<String> keys) {
        this.line = value.line();
        this.mistakes = mistakes;
        var known = String.join(", ", keys);
        if (value.entries().isEmpty()) {
            mistakes.note(line, what + " with the keys " + known, value.shown());
        }
        for (var entry : value.entries().orElse(List.of())) {
            var key = new YamlValue(entry.getKeyNode());
            var name = key.text().orElse("");
            if (!keys.contains(name)) {
                mistakes.note(key.line(), "one of the keys " + known, "the key " + key.shown());
            } else if (values.putIfAbsent(name, new YamlValue(entry.getValueNode())) != null) {
                mistakes.note(key.line(), "the key " + name + " once", "it a second time");
            }
        }
    }

    int line() {
        return line;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The line of this key's value; where the section starts when there is none. */
    int lineOf(String key) {
        return value(key).map(YamlValue::line).orElse(line);
    }

    Optional<YamlValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** 1 to {@code most} characters on one line. */
    String text(String key, int most) {
        return read(key, text(most), value -> fitting(value, most), "");
    }

    /** As {@link #text}, but the key may be left out or left empty. */
    String textOrNothing(String key, int most) {
        return value(key).filter(value -> !value.isEmpty()).isPresent() ? text(key, most) : "";
    }

    /** Each entry has 1 to {@code most} characters; the list may be {@code []}. */
    List<String> texts(String key, int most) {
        return list(key).stream()
                .map(value ->
                        checked(value, "an entry of " + key + " as " + text(most), entry -> fitting(entry, most), ""))
                .toList();
    }

    boolean yesOrNo(String key) {
        return read(key, "true or false", YamlValue::yesOrNo, false);
    }

    double number(String key, double least, double most) {
        return read(
                key,
                "a number from %s to %s".formatted(least, most),
                value -> value.number().filter(number -> number >= least && number <= most),
                least);
    }

    /** A time in whole seconds or minutes. */
    Duration duration(String key, Duration least, Duration most) {
        return read(
                key,
                "a time such as 90 s or 3 min, from %s s to %s min".formatted(least.toSeconds(), most.toMinutes()),
                value -> value.duration().filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0),
                least);
    }

    /** A time in whole days. */
    Duration days(String key, int least, int most) {
        return read(
                key,
                "a time such as 30 days, from %d to %d days".formatted(least, most),
                value -> value.days().filter(length -> length.toDays() >= least && length.toDays() <= most),
                Duration.ofDays(least));
    }

    int whole(String key, int least, int most) {
        return read(
                key,
                "a whole number from %d to %d".formatted(least, most),
                value -> value.whole().filter(number -> number >= least && number <= most),
                least);
    }

    int percent(String key) {
        return whole(key, 0, 100);
    }

    /** A time in whole milliseconds, which may be none. */
    Duration milliseconds(String key, Duration most) {
        return read(
                key,
                "a time such as 300 ms, from 0 ms to %s ms".formatted(most.toMillis()),
                value -> value.milliseconds().filter(length -> length.compareTo(most) <= 0),
                Duration.ZERO);
    }

    /** Whether an empty list is written, {@code []}. */
    boolean isEmptyList(String key) {
        return value(key).flatMap(YamlValue::list).filter(List::isEmpty).isPresent();
    }

    /** The entries of a list; none when it is {@code []}. */
    List<YamlValue> list(String key) {
        return read(key, "a list whose entries start with \"- \", or []", YamlValue::list, List.of());
    }

    private <T> T read(String key, String expected, Function<YamlValue, Optional<T>> reading, T standIn) {
        var named = key + " as " + expected;
        if (!has(key)) {
            mistakes.note(line, named, "no such key");
        }
        return value(key).map(value -> checked(value, named, reading, standIn)).orElse(standIn);
    }

    private <T> T checked(YamlValue value, String expected, Function<YamlValue, Optional<T>> reading, T standIn) {
        var read = reading.apply(value);
        if (read.isEmpty()) {
            mistakes.note(value.line(), expected, value.shown());
        }
        return read.orElse(standIn);
    }

    private static String text(int most) {
        return "1 to %d characters of text on one line".formatted(most);
    }

    private static Optional<String> fitting(YamlValue value, int most) {
        return value.text().filter(text -> !text.isEmpty() && text.length() <= most);
    }
}
