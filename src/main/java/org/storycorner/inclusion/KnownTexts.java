package org.storycorner.inclusion;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The box's own texts in one language: the messages and what the venue set. Whatever is not among them counts as a
 * person's own words.
 */
final class KnownTexts {

    /** A story's reference, {@link Spelled}. */
    private static final Pattern REFERENCE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z][ .]{0,2}){8}");

    /** A choice by number; what is chosen may hold values itself, such as the number. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,((?:[^{}]|\\{[^{}]*\\})*)\\}");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Map<String, String> byKey = new TreeMap<>();
    private final Set<String> texts;
    private final List<MessageFormat> withValues;

    /** @param messages the texts by their keys, with {@code {0}} where a value stands */
    KnownTexts(Language language, Map<String, String> messages) {
        messages.forEach((key, text) -> {
            if (!hasValues(text)) {
                byKey.put(key, text);
            }
        });
        texts = Set.copyOf(byKey.values());
        withValues = messages.values().stream()
                .filter(KnownTexts::hasValues)
                .flatMap(KnownTexts::chosen)
                .map(text -> new MessageFormat(text, language.locale()))
                .toList();
    }

    /** The text of a message that holds no value. */
    Optional<String> text(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The keys of all texts that hold no value; of two keys with the same text this takes the preferred one. */
    Map<String, String> keys(Predicate<String> preferred) {
        return byKey.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        Map.Entry::getKey,
                        (first, second) -> preferred.test(second) ? second : first));
    }

    /** Whether this is a text of the box, its values filled in or not. */
    boolean has(String text) {
        return texts.contains(text)
                || REFERENCE.matcher(text).matches()
                || withValues.stream().anyMatch(message -> fits(text, message));
    }

    private boolean fits(String text, MessageFormat message) {
        var end = new ParsePosition(0);
        var format = (MessageFormat) message.clone();
        var values = format.parse(text, end);
        return end.getIndex() == text.length()
                && values != null
                && Arrays.stream(values).filter(Objects::nonNull).allMatch(this::isValue);
    }

    /** A number, a time of day, or a text of the box; nothing that a person could have written about. */
    private boolean isValue(Object value) {
        return value instanceof Number
                || (value instanceof String text && (texts.contains(text) || isNumberOrTime(text)));
    }

    private static boolean isNumberOrTime(String value) {
        return value.length() <= 14
                && DIGIT.matcher(value).find()
                && LETTER.matcher(value).results().count() <= 4;
    }

    /** The message with each of its choices: Java finds no choice again whose text holds a value. */
    private static Stream<String> chosen(String message) {
        var choice = CHOICE.matcher(message);
        if (!choice.find()) {
            return Stream.of(message);
        }
        var before = message.substring(0, choice.start());
        var after = message.substring(choice.end());
        return Arrays.stream(choice.group(1).split("\\|"))
                .map(limitAndText -> before + limitAndText.replaceFirst("^[^#<≤]*[#<≤]", "") + after)
                .flatMap(KnownTexts::chosen);
    }

    private static boolean hasValues(String text) {
        return text.indexOf('{') >= 0;
    }
}
