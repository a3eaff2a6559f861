package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Precision and recall on a list of texts that were labelled before the hints were written; and that they are quick. */
class HintsTest {

    private static final Path LABELLED = Path.of("src/test/resources/hints/labelled.txt");
    private static final Pattern LABEL = Pattern.compile("\\[\\[([A-Z_]+):(.*?)]]");

    private static final double LEAST = 0.95;

    private static final List<Hint.Kind> NO_WORDS =
            List.of(Hint.Kind.EMAIL, Hint.Kind.PHONE, Hint.Kind.HEALTH_NUMBER, Hint.Kind.DATE, Hint.Kind.POSTCODE);

    /** How often a kind was found rightly, found wrongly and missed. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        private double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        private double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        private void add(Score other) {
            right += other.right;
            wrong += other.wrong;
            missed += other.missed;
        }

        private String row(String name) {
            return "%-14s %5d %5d %6d %9.3f %6.3f%n".formatted(name, right, wrong, missed, precision(), recall());
        }
    }

    /** A text with its labels as hints. */
    private record Labelled(String text, List<Hint> hints) {}

    @Test
    void findsWhatItShouldAndLittleElse() throws IOException {
        var scores = new EnumMap<Hint.Kind, Score>(Hint.Kind.class);
        var faults = new StringBuilder();
        List.of(Hint.Kind.values()).forEach(kind -> scores.put(kind, new Score()));

        var list = labelled();
        list.forEach(line -> score(line, scores, faults));

        var all = new Score();
        scores.values().forEach(all::add);
        var table = table(scores, all);
        System.out.println(table + faults);
        assertThat(list).hasSizeGreaterThanOrEqualTo(300);
        assertThat(all.precision()).as(table).isGreaterThanOrEqualTo(LEAST);
        assertThat(all.recall()).as(table).isGreaterThanOrEqualTo(LEAST);
    }

    /** Numbers, addresses and dates are written alike everywhere; names and swearing are not. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "gd", "pl", "uk", "ar", "ur", "ro", "zh-Hans"})
    void findsWhatIsNoWordInEachLanguage(String language) throws IOException {
        var scores = new EnumMap<Hint.Kind, Score>(Hint.Kind.class);
        var faults = new StringBuilder();

        lines().filter(line -> line.startsWith(language + ": "))
                .forEach(line -> score(labelled(line.substring(line.indexOf(':') + 2)), scores, faults));

        for (var kind : NO_WORDS) {
            var score = scores.getOrDefault(kind, new Score());
            assertThat(score.right).as("%s in %s%n%s", kind, language, faults).isPositive();
            assertThat(score.recall())
                    .as("%s in %s%n%s", kind, language, faults)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    @Test
    void saysWhereItIs() {
        var text = "Please ring 07700 900123.";

        assertThat(Hints.in(text)).containsExactly(new Hint(Hint.Kind.PHONE, 12, 24));
    }

    @Test
    void findsSeveralInTheOrderOfTheText() {
        assertThat(Hints.in("My name is Jean. Ring 07700 900123 or write to jean@example.org."))
                .extracting(Hint::kind)
                .containsExactly(Hint.Kind.NAME, Hint.Kind.PHONE, Hint.Kind.EMAIL);
    }

    @Test
    void aDateIsNoPartOfANumber() {
        assertThat(Hints.in("01.02.2024 07700 900123"))
                .extracting(Hint::kind)
                .containsExactly(Hint.Kind.DATE, Hint.Kind.PHONE);
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(
            strings = {
                "0",
                "0 ",
                "07700 ",
                "a@",
                "@",
                "a.",
                "a@a.",
                "my name is ",
                "My Name Is ",
                "double ",
                "o ",
                "at dot ",
                "x at example dot ",
                "1/",
                "1.1.",
                "12:34:",
                "May 3 ",
                "3 of of ",
                "ML1 ",
                "ML11",
                "f*",
                "*",
                "a'",
                "a-",
                "我叫",
                "我叫王",
                "5月",
                "میرا نام ",
                "اسمي ",
                "\uD83D",
                "e\u0301",
                " ",
                "+",
                "+44 (0)",
                "-",
                "phone number is "
            })
    void isQuickWhateverIsTyped(String part) {
        var text = part.repeat(Words.MOST_CHARACTERS / part.length());

        assertThat(timeFor(text)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void takesAnyText() {
        var random = new Random(7);
        var letters = "a1 @.٣我-+\uD83D\uDE00*'’\u0301Mm/:()\n";

        assertThatCode(() -> random.ints(2_000, 0, 60).forEach(length -> {
                    var text = new StringBuilder();
                    random.ints(length, 0, letters.length()).forEach(place -> text.append(letters.charAt(place)));
                    Hints.in(text.toString()).forEach(hint -> text.substring(hint.start(), hint.end()));
                }))
                .doesNotThrowAnyException();
    }

    /** Time of the processor: others may be busy beside this test. */
    private static Duration timeFor(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Hints.in(text);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    private static List<Labelled> labelled() throws IOException {
        return lines().map(line -> labelled(line.substring(line.indexOf(':') + 2)))
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(LABELLED).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static Labelled labelled(String line) {
        var text = new StringBuilder();
        var hints = new ArrayList<Hint>();
        var label = LABEL.matcher(line);
        int place = 0;
        while (label.find()) {
            text.append(line, place, label.start());
            int start = text.length();
            text.append(label.group(2));
            hints.add(new Hint(Hint.Kind.valueOf(label.group(1)), start, text.length()));
            place = label.end();
        }
        return new Labelled(text.append(line.substring(place)).toString(), hints);
    }

    private static void score(Labelled line, Map<Hint.Kind, Score> scores, StringBuilder faults) {
        var missed = new ArrayList<>(line.hints());
        for (var hint : Hints.in(line.text())) {
            boolean right = missed.removeIf(label -> label.kind() == hint.kind() && label.overlaps(hint));
            var score = scores.computeIfAbsent(hint.kind(), kind -> new Score());
            if (right) {
                score.right++;
            } else {
                score.wrong++;
                faults.append("wrong:  %s in: %s%n".formatted(hint.kind(), line.text()));
            }
        }
        missed.forEach(label -> {
            scores.computeIfAbsent(label.kind(), kind -> new Score()).missed++;
            faults.append("missed: %s in: %s%n".formatted(label.kind(), line.text()));
        });
    }

    private static String table(Map<Hint.Kind, Score> scores, Score all) {
        var table = new StringBuilder(
                "%-14s %5s %5s %6s %9s %6s%n".formatted("kind", "right", "wrong", "missed", "precision", "recall"));
        scores.forEach((kind, score) -> table.append(score.row(kind.name())));
        return table.append(all.row("all")).toString();
    }
}
