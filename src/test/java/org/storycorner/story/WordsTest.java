package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    /** Far above what it takes: only a running time that explodes goes beyond it. */
    private static final Duration ENDLESS = Duration.ofSeconds(10);

    @Test
    void endsEveryLineWithALineFeed() {
        var typed = "one\r\ntwo\rthree\u0085four\u2028five\u2029six\fseven\u000Beight";

        assertThat(Words.of(typed).text().split("\n")).hasSize(8);
    }

    @Test
    void writesLettersInTheirComposedForm() {
        assertThat(Words.of("Zoe\u0308").text()).isEqualTo("Zo\u00EB");
    }

    @Test
    void leavesOutWhatNoDocumentCanCarry() {
        var typed = "a\u0000b\u0007c\uD800d\uFFFEe\u202Ef\u202Ag";

        assertThat(Words.of(typed).text()).isEqualTo("abcdefg");
    }

    @Test
    void keepsTabsEmojiIsolatesAndRightToLeftScript() {
        var typed = "a\tb \uD83D\uDC68\u200D\uD83D\uDC69 \u2067\u0634\u0643\u0631\u0627\u2069";

        assertThat(Words.of(typed).text()).isEqualTo(typed);
    }

    @Test
    void leavesOutMarksThatNoWritingPilesUp() {
        var vietnamese = "e\u0302\u0323";

        assertThat(Words.of("a" + "\u0315\u0327".repeat(1_000) + "b").text()).hasSizeLessThanOrEqualTo(32);
        assertThat(Words.of(vietnamese.repeat(40)).text()).isEqualTo("\u1EC7".repeat(40));
    }

    @Test
    void knowsWhetherTheyAreTooManyAsCountingWould() {
        var random = new Random(29);
        var pieces =
                "a b C 7 ' . , - \n _ don't 3.14 x2 \u00E9 \u6F22 \u0E01\u0E32\u0E23 \u0634 \u30AB \uAC00 \uD83D\uDC69 \u200D \u0301"
                        .split(" ", -1);
        for (int text = 0; text < 3_000; text++) {
            var typed = new StringBuilder();
            for (int piece = random.nextInt(30); piece > 0; piece--) {
                typed.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            var words = Words.of(typed.toString());
            int count = words.count();

            assertThat(words.isMoreThan(count)).as(words.text()).isFalse();
            assertThat(words.isMoreThan(count - 1)).as(words.text()).isTrue();
        }
    }

    @Test
    void losesTheSpaceAroundIt() {
        assertThat(Words.of(" \u00A0\n text \u2003\u00A0")).isEqualTo(new Words("text"));
        assertThat(Words.of("\u00A0\u2007 \n")).isEqualTo(Words.NONE);
        assertThat(Words.NONE.isEmpty()).isTrue();
    }

    @Test
    void isCleanOnceCleaned() {
        var random = new Random(23);
        var pieces = new String[] {
            "a",
            " ",
            "\n",
            "\r",
            "\u0301",
            "\u00A0",
            "\u2028",
            "\u1100",
            "\u1161",
            "\u0958",
            "\u2000",
            "\u202E",
            "\uD83D",
            "\uDC69",
            "\uFB2C",
            "\u0344".repeat(20),
            "\u0085",
            "\u0345",
            "\u05B0",
            "\u0327",
            "\u212B",
            "\u0000",
            "\uFEFF"
        };
        for (int round = 0; round < 20_000; round++) {
            var typed = new StringBuilder();
            random.ints(random.nextInt(8), 0, pieces.length).forEach(piece -> typed.append(pieces[piece]));

            var once = Words.of(typed.toString());

            assertThat(Words.of(once.text())).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once.text(), Normalizer.Form.NFC))
                    .isTrue();
        }
    }

    @Test
    void refusesTextThatWasNotCleaned() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Words(" secret "))
                .withMessageNotContaining("secret");
    }

    @Test
    void fitsExactlyWhenItIsTaken() {
        var growsWhenComposed = "\u0958".repeat(Words.MOST_CHARACTERS);
        var shrinksWhenCleaned = "\r\n".repeat(Words.MOST_CHARACTERS - 1) + "a";

        assertThat(Words.fits("a".repeat(Words.MOST_CHARACTERS))).isTrue();
        assertThat(Words.fits("a".repeat(Words.MOST_CHARACTERS + 1))).isFalse();
        assertThat(Words.fits(growsWhenComposed)).isFalse();
        assertThat(Words.fits(shrinksWhenCleaned)).isTrue();
        assertThat(Words.of(shrinksWhenCleaned).text()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                   | 0
                    ...                                  | 0
                    👍                                   | 0
                    The nurse was kind                   | 4
                    don't re-open 3.5 mg                 | 4
                    我今天去了医院，护士很好。              | 11
                    ผมไปโรงพยาบาล                       | 4
                    나는 병원에 갔다                       | 3
                    मैं अस्पताल गया                        | 3
                    """)
    void countsWordsInEveryScript(String text, int words) {
        assertThat(Words.of(text).count()).isEqualTo(words);
    }

    @Test
    void countsTheLongestTextQuickly() {
        for (var piece : new String[] {"a ", "a", "我", "ผ", "a\u0301", "a-", "1.", "\n"}) {
            var words = Words.of(piece.repeat(Words.MOST_CHARACTERS / 2));

            assertTimeoutPreemptively(ENDLESS, words::count);
        }
    }

    @Test
    void decidesOnFiveMegabytesQuickly() {
        var marks = "\u0315\u0327".repeat(15);
        for (var piece : new String[] {"a", "\u0301", "\r", "\uD83D\uDC69", "\u0315\u0327", marks + "\u0000", " "}) {
            var typed = "a" + piece.repeat(5_000_000 / piece.length()) + "b";

            assertTimeoutPreemptively(ENDLESS, () -> Words.fits(typed));
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Words.of("a".repeat(5_000_000)));
    }

    @Test
    void tellsNothingOfThePerson() {
        assertThat(Words.of("secret")).hasToString("Words[6 characters]");
    }
}
