package org.storycorner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The words on the screens: plain, and there for each key in the code. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Properties ENGLISH = read(FOLDER.resolve("translations.properties"));

    /** Flesch-Kincaid grade. */
    private static final double HARDEST = 5;

    private static final int LONGEST_SENTENCE = 15;
    private static final int BEARS_LONGEST = 10;

    /** For staff, or about things whose names are not ours to simplify: licences, Care Opinion's longest role; or four words. */
    private static final Pattern NOT_FOR_STORYTELLERS = Pattern.compile(
            "(?:about-us|accounts|aside|audit|card-sheets|console|desk|export|network|overview|pack|page|paper-corners|paper-letter|paper-print|paper-review|paper-scan|password|print|retention|role|sending|services|set-up|settings|share|sign-in|stories|translations|turning|withdrawal)\\..*|teller\\.volunteer-or-advocate|bear\\.finish\\.title");

    @TestFactory
    Stream<DynamicTest> eachMessageIsEasyToRead() {
        return ENGLISH.stringPropertyNames().stream()
                .filter(key -> !NOT_FOR_STORYTELLERS.matcher(key).matches())
                .sorted()
                .map(key -> DynamicTest.dynamicTest(key, () -> isEasy(ENGLISH.getProperty(key))));
    }

    @TestFactory
    Stream<DynamicTest> bearSpeaksInShortSentences() {
        return ENGLISH.stringPropertyNames().stream()
                .filter(key -> key.startsWith("bear."))
                .sorted()
                .map(key -> DynamicTest.dynamicTest(
                        key,
                        () -> assertThat(sentences(ENGLISH.getProperty(key)))
                                .allSatisfy(sentence ->
                                        assertThat(words(sentence)).hasSizeLessThanOrEqualTo(BEARS_LONGEST))));
    }

    @TestFactory
    Stream<DynamicTest> eachWordOfThePaperFormIsEasyToRead() {
        var form = read(Path.of("forms/story-a4/words.properties"));
        return form.stringPropertyNames().stream()
                .sorted()
                .map(key -> DynamicTest.dynamicTest(key, () -> isEasy(form.getProperty(key))));
    }

    @Test
    void aHardSentenceIsFoundHard() {
        var hard = "The moderation of contributions necessitates considerable organisational accountability.";

        assertThat(grade(List.of(hard))).isGreaterThan(HARDEST);
    }

    @Test
    void eachKeyInTheCodeHasAMessage() throws IOException {
        var used = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"")
                .matcher(code())
                .results()
                .map(found -> found.group(1))
                .filter(key -> prefixes().contains(prefix(key)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ENGLISH.stringPropertyNames()).containsAll(used);
        assertThat(used).hasSizeGreaterThan(40);
    }

    private static void isEasy(String message) {
        var sentences = sentences(message);
        assertThat(sentences)
                .as(message)
                .allSatisfy(sentence -> assertThat(words(sentence)).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
        if (words(message).size() > 3) {
            assertThat(grade(sentences)).as(message).isLessThanOrEqualTo(HARDEST);
        }
    }

    private static double grade(List<String> sentences) {
        var words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        double syllables = words.stream().mapToInt(MessagesTest::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static List<String> sentences(String message) {
        return Stream.of(message.replaceAll("\\{[^}]*}", "3").split("(?<=[.?!:])[”\"]?\\s+"))
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    private static List<String> words(String sentence) {
        return Pattern.compile("[\\p{L}’'@.-]*\\p{L}[\\p{L}’']*|\\p{N}[\\p{N},]*")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static int syllables(String word) {
        var letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
        var spoken = letters.replaceAll("(?<=[^aeioul])e$|(?<=[^td])ed$|(?<=[^aeiouscxz])es$", "");
        return Math.max(
                1, (int) Pattern.compile("[aeiouy]+").matcher(spoken).results().count());
    }

    private static String prefix(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> prefixes() {
        return ENGLISH.stringPropertyNames().stream().map(MessagesTest::prefix).collect(Collectors.toSet());
    }

    private static String code() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
