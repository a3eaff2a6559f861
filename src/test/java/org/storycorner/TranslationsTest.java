package org.storycorner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.storycorner.inclusion.Language;

/** The seven languages beside English: complete, formatted alike, and in their own writing. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Map<String, String> ENGLISH = read(FOLDER.resolve("translations.properties"));

    /** The pages for staff are in English only. */
    private static final Pattern FOR_STAFF = Pattern.compile(
            "(?:accounts|aside|audit|calibrate|console|desk|export|network|overview|pack|paper-letter|paper-print|paper-review|paper-scan|password|print|retention|role|sending|services|set-up|settings|share|sign-in|stories|translations|withdrawal)\\..*");

    /** A product's name, and words that other languages have too. */
    private static final Set<String> MAY_BE_AS_IN_ENGLISH = Set.of(
            "page.title",
            "contact.email",
            "card.bus",
            "card.parking",
            "comfort.stop",
            "card.calm",
            "card.doctor",
            "card.paramedic",
            "card.dentist",
            "card.taxi");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** Marks, embeddings and isolates: the page's own direction does what they would do. */
    private static final Pattern DIRECTION_MARK =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void hasEachMessageAndNoOther(Language language) {
        var forStorytellers = ENGLISH.keySet().stream()
                .filter(key -> !FOR_STAFF.matcher(key).matches())
                .collect(Collectors.toSet());

        assertThat(in(language).keySet()).containsExactlyInAnyOrderElementsOf(forStorytellers);
    }

    @Test
    void thereIsAFileForEachLanguageAndNoOther() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> !file.endsWith("translations.properties")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(Language.values())
                            .map(TranslationsTest::file)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void hasTheSamePlaceholders(Language language) {
        assertThat(in(language))
                .allSatisfy((key, message) -> assertThat(placeholders(message))
                        .as(key)
                        .isEqualTo(placeholders(ENGLISH.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void formatsEachMessage(Language language) {
        assertThat(in(language)).allSatisfy((key, message) -> {
            for (int number = 1; number <= 60; number++) {
                var shown = new MessageFormat(message, language.locale()).format(new Object[] {number, number, number});
                assertThat(shown).as(key).doesNotContain("{", "}");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void leavesNothingInEnglish(Language language) {
        assertThat(in(language)).allSatisfy((key, message) -> {
            if (!MAY_BE_AS_IN_ENGLISH.contains(key)) {
                assertThat(message).as(key).isNotEqualTo(ENGLISH.get(key));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"UKRAINIAN, CYRILLIC", "ARABIC, ARABIC", "URDU, ARABIC", "CHINESE, HAN"})
    void isWrittenInItsOwnWriting(Language language, Character.UnicodeScript script) {
        assertThat(in(language)).allSatisfy((key, message) -> {
            if (!key.equals("page.title")) {
                assertThat(message.codePoints().mapToObj(Character.UnicodeScript::of))
                        .as(key)
                        .contains(script);
            }
        });
    }

    /** In a message with placeholders an ASCII apostrophe swallows what follows; nobody needs one. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void hasNoCharacterThatHarms(Language language) {
        assertThat(language == Language.ENGLISH ? ENGLISH : in(language))
                .allSatisfy((key, message) -> assertThat(message)
                        .as(key)
                        .doesNotContain("'", "\"", "  ")
                        .doesNotContainPattern(DIRECTION_MARK)
                        .isEqualTo(Normalizer.normalize(message, Normalizer.Form.NFC))
                        .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLISH    | 1 minutę   | 3 minuty   | 5 minut   | 22 minuty   | 60 minut",
                "UKRAINIAN | 1 хвилину  | 3 хвилини  | 11 хвилин | 21 хвилину  | 60 хвилин",
                "ROMANIAN  | 1 minut    | 3 minute   | 19 minute | 20 de minute | 60 de minute",
                "GAELIC    | 1 mhionaid | 2 mhionaid | 3 mionaidean | 11 mionaid | 60 mionaid",
                "ARABIC    | دقيقة واحدة | دقيقتين   | 3 دقائق   | 11 دقيقة    | 60 دقيقة",
                "URDU      | 1 منٹ      | 3 منٹ      | 10 منٹ    | 20 منٹ      | 60 منٹ",
                "CHINESE   | 1 分钟     | 2 分钟     | 3 分钟    | 20 分钟     | 60 分钟"
            })
    void countsMinutesAsItsGrammarDoes(
            Language language, String first, String second, String third, String fourth, String fifth) {
        var message = in(language).getOrDefault("welcome.idle", "");
        for (var counted : new String[] {first, second, third, fourth, fifth}) {
            var digits = counted.replaceAll("\\D", "");
            int number = digits.isEmpty() ? (counted.equals("دقيقتين") ? 2 : 1) : Integer.parseInt(digits);

            assertThat(new MessageFormat(message, language.locale()).format(new Object[] {number}))
                    .contains(counted);
        }
    }

    @Test
    void staysEnglishOnABoxWhoseSystemSpeaksAnotherLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("pl-PL"));
            ResourceBundle.clearCache();

            var words = ResourceBundle.getBundle("vaadin-i18n.translations", Language.ENGLISH.locale());

            assertThat(words.getString("action.start")).isEqualTo("Start");
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }

    private static Set<String> placeholders(String message) {
        return PLACEHOLDER
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> in(Language language) {
        return read(file(language));
    }

    private static Path file(Language language) {
        return FOLDER.resolve("translations_" + language.tag().replace('-', '_') + ".properties");
    }

    private static Map<String, String> read(Path file) {
        var messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var read = new HashMap<String, String>();
        messages.stringPropertyNames().forEach(key -> read.put(key, messages.getProperty(key)));
        return read;
    }
}
