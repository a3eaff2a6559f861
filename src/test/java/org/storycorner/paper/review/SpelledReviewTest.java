package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.hand.WrittenDigits;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.measure.paper.SpelledPage;
import org.storycorner.paper.intake.PaperBox;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.read.PageReader;
import org.storycorner.staff.Person;
import org.storycorner.staff.Role;
import org.storycorner.venue.Venues;

/** What is written in boxes is suggested, and waits for a person like everything else. */
class SpelledReviewTest {

    private static final Reviewer ANNA = new Reviewer(new Person(new UUID(0, 1), "anna", Role.STAFF), "window");

    @TempDir
    Path folder;

    private PaperBox paper;
    private Reviewing reviewing;

    @BeforeEach
    void bringAPage() throws IOException {
        paper = new PaperBox(folder);
        reviewing = new Reviewing(
                paper.forms,
                paper.box.queue(),
                new Attaching(paper.forms, new PaperSettings(null, true)),
                Venues::shipped,
                paper.audit,
                paper.clock);
        var page = PrintedPages.of("story-a4", "en", 3).stream()
                .filter(one -> one.layout().letter() == 'B')
                .findFirst()
                .orElseThrow();
        var written = SpelledPage.write(
                page, WrittenDigits.unseen(), Map.of("month", "07", "year", "2026"), new SplittableRandom(4));
        paper.bring("page.jpg", written.jpeg());
        paper.read();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void suggestsTheYearThatIsWrittenAndConfirmsNothing() {
        var review = review();
        var year = (Question.Writing) review.find("year").orElseThrow();

        assertThat(year.read()).isEqualTo("2026");
        assertThat(year.isSure()).isFalse();
        assertThat(review.answer(year).text()).isEqualTo("2026");
        assertThat(review.answer(year).isConfirmed()).isFalse();
        assertThat(reviewing.problems(review)).contains(Problem.NOT_CONFIRMED);
        assertThat(paper.box.queue().status().waiting()).isZero();
    }

    @Test
    void knowsWhetherAPersonChangedWhatTheMachineRead() {
        confirm("2026");
        assertThat(year().changed()).isFalse();

        confirm("2025");
        assertThat(year().changed()).isTrue();
    }

    @Test
    void keepsBesideEachValueWhichReaderHasReadItAndHowSureItWas() {
        var page = paper.pages().getFirst();

        var read = paper.forms.readings(page);

        assertThat(read.reader()).isEqualTo(PageReader.VERSION);
        assertThat(read.field("year").orElseThrow().rooms())
                .allSatisfy(room -> assertThat(room.guesses()).hasSize(3));
    }

    @Test
    void howSureItWasIsWhatItWasOfTheCharacterOfWhichItWasLeastSure() {
        confirm("2026");
        var least = paper.forms.readings(paper.pages().getFirst()).field("year").orElseThrow().rooms().stream()
                .mapToDouble(room -> room.guesses().getFirst().probability())
                .min()
                .orElseThrow();

        var kept = Provenance.of(review(), page -> PageReader.VERSION);

        assertThat(kept.values()).singleElement().satisfies(value -> {
            assertThat(value.score()).isEqualTo(least).isPositive();
            assertThat(value.reader()).isEqualTo(PageReader.VERSION);
        });
    }

    private void confirm(String year) {
        var review = review();
        assertThat(reviewing.confirm(
                        review, review.find("year").orElseThrow(), Answer.of(year), ANNA, reviewing::picture))
                .isPresent();
    }

    private Answer year() {
        var review = review();
        return review.answer(review.find("year").orElseThrow());
    }

    private Review review() {
        var id = paper.forms.toReview().getFirst().id();
        return ((Opening.Opened) reviewing.open(id, ANNA)).review();
    }
}
