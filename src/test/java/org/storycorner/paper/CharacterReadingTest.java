package org.storycorner.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.storycorner.measure.hand.WrittenDigits;
import org.storycorner.measure.paper.CharacterRun;
import org.storycorner.measure.paper.PaperRun;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.measure.paper.SpelledPage;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;

/** The boxes for one character each, through the whole chain: printed, written, degraded, found and read. */
class CharacterReadingTest {

    private static final long SEED = 20261126;

    @Test
    void readsTheMonthAndTheYearInRealDigitsOnScans() throws IOException {
        var tallies = new CharacterRun("story-a4", SEED).of(PaperRun.Family.SCANS, List.of(WrittenDigits.unseen()), 6);

        assertThat(tallies).containsOnlyKeys("month", "year");
        var year = Objects.requireNonNull(tallies.get("year"));
        assertThat(year.boxes()).isEqualTo(24);
        assertThat(year.right(true)).isGreaterThanOrEqualTo(0.95);
        assertThat(tallies.values()).allMatch(tally -> tally.wronglySuggested() == 0);
    }

    @Test
    void tellsTheThreeMostProbableDigitsOfABoxThatIsWrittenInAndNothingOfAnEmptyOne() throws IOException {
        var month = month(written("en", "7"));

        assertThat(month.suggestion()).isEqualTo("7");
        assertThat(month.cells().getFirst().guesses())
                .hasSize(3)
                .allMatch(guess -> Character.isDigit(guess.character()))
                .isSortedAccordingTo((one, other) -> Double.compare(other.probability(), one.probability()));
        assertThat(month.cells().getLast().guesses()).isEmpty();
        assertThat(month.toString()).doesNotContain("7");
    }

    /** There people may write digits of another shape. */
    @Test
    void suggestsNoDigitsOnAFormInArabic() throws IOException {
        var month = month(written("ar", "7"));

        assertThat(month.cells().getFirst().room().written()).isTrue();
        assertThat(month.suggestion()).isEmpty();
    }

    private static PageReading written(String language, String month) throws IOException {
        var page = PrintedPages.of("story-a4", language, SEED).stream()
                .filter(one -> one.layout().letter() == 'B')
                .findFirst()
                .orElseThrow();
        var written = SpelledPage.write(page, WrittenDigits.unseen(), Map.of("month", month), new SplittableRandom(4));
        var found = (FoundPage.Upright) new PageFinder().find(written.page().image());
        return new PageReader().read(found);
    }

    private static FieldReading.Characters month(PageReading reading) {
        return reading.fields().stream()
                .filter(FieldReading.Characters.class::isInstance)
                .map(FieldReading.Characters.class::cast)
                .filter(field -> field.id().equals("month"))
                .findFirst()
                .orElseThrow();
    }
}
