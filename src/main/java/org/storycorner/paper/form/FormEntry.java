package org.storycorner.paper.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One "key: value" section of a {@code form.yaml}; what is missing or of another kind ends the reading. */
record FormEntry(String path, @Nullable Object value) {

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    String text(String key) {
        if (get(key) instanceof String text) {
            return text;
        }
        throw refused(key, "text");
    }

    double number(String key) {
        if (get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw refused(key, "a number");
    }

    /** So many numbers. */
    List<Double> numbers(String key, int count) {
        var numbers = doubles(get(key));
        if (numbers.size() == count) {
            return numbers;
        }
        throw refused(key, count + " numbers");
    }

    /** A list of lists of three numbers. */
    List<List<Double>> lists(String key) {
        var lists = list(key).stream().map(FormEntry::doubles).toList();
        if (lists.stream().allMatch(numbers -> numbers.size() == 3)) {
            return lists;
        }
        throw refused(key, "lists of three numbers");
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    FormEntry entry(String key) {
        return new FormEntry(path, get(key));
    }

    List<FormEntry> entries(String key) {
        return list(key).stream().map(entry -> new FormEntry(path, entry)).toList();
    }

    /** What to throw when this key is not as it should be. */
    IllegalStateException refused(String key, String expected) {
        return new IllegalStateException(path + ": expected " + key + " as " + expected + ", found " + get(key));
    }

    private List<?> list(String key) {
        if (get(key) instanceof List<?> list) {
            return list;
        }
        throw refused(key, "a list");
    }

    private @Nullable Object get(String key) {
        return value instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static List<Double> doubles(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Number.class::isInstance)
                        .map(number -> ((Number) number).doubleValue())
                        .toList()
                : List.of();
    }
}
