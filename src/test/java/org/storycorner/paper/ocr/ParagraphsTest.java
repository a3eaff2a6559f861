package org.storycorner.paper.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only what the machine is sure of becomes text. */
class ParagraphsTest {

    @Test
    void joinsTheLinesOfAParagraphAndKeepsParagraphsApart() {
        var words = new ArrayList<ReadWord>();
        words.addAll(line(true, 95, "Dear", "team,"));
        words.addAll(line(true, 95, "The", "nurse"));
        words.addAll(line(false, 95, "was", "kind."));

        assertThat(Paragraphs.of(words).text()).isEqualTo("Dear team,\n\nThe nurse was kind.");
    }

    @Test
    void noParagraphBeginsWithASmallLetter() {
        var words = new ArrayList<ReadWord>();
        words.addAll(line(true, 95, "The", "nurse", "who", "visited"));
        words.addAll(line(true, 95, "us", "was", "kind."));

        assertThat(Paragraphs.of(words).text()).isEqualTo("The nurse who visited us was kind.");
    }

    @Test
    void aGapStandsForWordsBelowEighty() {
        var words = List.of(
                new ReadWord("The", 80, true, true),
                new ReadWord("nvr5e", 79.9f, false, false),
                new ReadWord("vv", 12, false, false),
                new ReadWord("was", 96, false, false),
                new ReadWord("kind.", 96, false, false));

        assertThat(Paragraphs.of(words).text()).isEqualTo("The [?] was kind.");
    }

    @Test
    void leavesALineOutOfWhichLessThanHalfIsSure() {
        var words = new ArrayList<>(line(true, 30, "hf", "wq", "dd"));
        words.add(new ReadWord("a", 99, false, false));

        assertThat(Paragraphs.of(words)).isEqualTo(PageText.NOTHING);
    }

    @Test
    void takesNothingThatIsNoTextFromTheWorker() {
        var words = List.of(new ReadWord("a\u0000b\u202Ec", 99, true, true), new ReadWord(" ", 99, false, false));

        assertThat(Paragraphs.of(words).text()).isEqualTo("abc [?]");
    }

    @Test
    void nothingOfWhatWasReadIsSaidByTheWay() {
        assertThat(Paragraphs.of(line(true, 99, "secret"))).hasToString("PageText[READ]");
        assertThat(line(true, 99, "secret").getFirst().toString()).doesNotContain("secret");
    }

    private static List<ReadWord> line(boolean isFirst, float confidence, String... words) {
        return IntStream.range(0, words.length)
                .mapToObj(place -> new ReadWord(words[place], confidence, place == 0, place == 0 && isFirst))
                .toList();
    }
}
