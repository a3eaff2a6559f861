package org.storycorner.venue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a YAML document: its line, and what it is when read as this or that; empty when it is something else. */
record YamlValue(Node node) {

    private static final int MOST_SHOWN = 40;
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP);
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DAYS = Pattern.compile("([0-9]{1,4}) ?days?");
    private static final Pattern MILLISECONDS = Pattern.compile("([0-9]{1,5}) ?ms");
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,5}) ?s");
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,4}) ?min");

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Whether nothing is written, as in {@code key:} or {@code key: ""}. */
    boolean isEmpty() {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    /** One line of text without the space around it, as written: a telephone number stays what it is. */
    Optional<String> text() {
        return node instanceof ScalarNode scalar && PLAIN.contains(scalar.getTag())
                ? Optional.of(scalar.getValue().strip())
                        .filter(text -> text.codePoints().noneMatch(Character::isISOControl))
                : Optional.empty();
    }

    Optional<Boolean> yesOrNo() {
        return text().filter(text -> Tag.BOOL.equals(node.getTag()))
                .map(text -> TRUE.contains(text.toLowerCase(Locale.ROOT)));
    }

    Optional<Double> number() {
        return text().filter(NUMBER.asMatchPredicate()).map(Double::valueOf);
    }

    Optional<Integer> whole() {
        return text().filter(WHOLE.asMatchPredicate()).map(Integer::valueOf);
    }

    Optional<Duration> days() {
        return count(DAYS).map(Duration::ofDays);
    }

    Optional<Duration> duration() {
        return count(SECONDS).map(Duration::ofSeconds).or(() -> count(MINUTES).map(Duration::ofMinutes));
    }

    Optional<Duration> milliseconds() {
        return count(MILLISECONDS).map(Duration::ofMillis);
    }

    Optional<List<YamlValue>> list() {
        return node instanceof SequenceNode sequence
                ? Optional.of(sequence.getValue().stream().map(YamlValue::new).toList())
                : Optional.empty();
    }

    Optional<List<NodeTuple>> entries() {
        return node instanceof MappingNode mapping ? Optional.of(mapping.getValue()) : Optional.empty();
    }

    /** The value for a message: short, on one line. */
    String shown() {
        return switch (node) {
            case MappingNode mapping -> "a section of keys";
            case SequenceNode sequence -> "a list";
            case ScalarNode scalar when isEmpty() -> "nothing";
            case ScalarNode scalar -> "'" + shortened(scalar.getValue().replaceAll("\\p{Cntrl}", " ")) + "'";
            default -> "something else";
        };
    }

    private Optional<Long> count(Pattern unit) {
        return text().map(unit::matcher).filter(parts -> parts.matches()).map(parts -> Long.valueOf(parts.group(1)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
