package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.TypedLetter;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.Letters;
import org.storycorner.paper.intake.PageFate;
import org.storycorner.paper.intake.PaperBox;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.staff.Person;
import org.storycorner.staff.Role;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.venue.Venues;

/** Pages without a code of ours, put together and typed in by people, and then a story like any other. */
class LetterPagesTest {

    private static final Reviewer ANNA = new Reviewer(new Person(new UUID(0, 1), "anna", Role.STAFF), "window");
    private static final Reviewer BEN = new Reviewer(new Person(new UUID(0, 2), "ben", Role.STAFF), "window");

    @TempDir
    Path folder;

    private PaperBox paper;
    private Reviewing reviewing;
    private LetterPages letters;

    @BeforeEach
    void bringALetterOfTwoPages() throws IOException {
        paper = new PaperBox(folder);
        paper.bring("letter.pdf", TypedLetter.pdf(List.of("The nurse was kind."), List.of("I waited for long.")));
        paper.read();
        start();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void aPageOfUnknownPaperBecomesALetterToReview() {
        var page = paper.batch().troubles().getFirst();
        assertThat(page.fate()).isEqualTo(PageFate.UNKNOWN);

        var id = letters.begin(page).orElseThrow();

        assertThat(paper.forms.toReview()).extracting(FormCopy::id).containsExactly(id);
        assertThat(paper.forms.toReview().getFirst().isLetter()).isTrue();
        assertThat(paper.batch().troubles()).hasSize(1);
    }

    @Test
    void aPageBeginsOneLetterOnly() {
        var page = paper.batch().troubles().getFirst();
        assertThat(letters.begin(page)).isPresent();

        assertThat(letters.begin(page)).isEmpty();
        assertThat(reviewing.waiting()).isEqualTo(1);
    }

    @Test
    void isQueuedOnceWithWhatAPersonTypedAndThePagesThatTheyChose() throws IOException {
        var id = begun();
        letters.add(opened(id, ANNA), loose(), ANNA);
        confirmAll(id);

        assertThat(reviewing.queue(id, ANNA)).isEqualTo(new Queueing.Queued(id));

        var story = told(id);
        assertThat(story.channel()).isEqualTo(Channel.PAPER);
        assertThat(story.text().text()).isEqualTo("The nurse was kind, and I waited.");
        assertThat(story.services()).extracting(service -> service.id()).containsExactly("example-home-care");
        assertThat(story.language()).isEqualTo("pl");
        assertThat(story.consent().wording()).isEqualTo("on-paper");
        assertThat(story.attachments()).extracting(Attachment::name).containsExactly("page-2.jpg");
        assertThat(reviewing.queue(id, ANNA)).isInstanceOf(Queueing.Lost.class);
        assertThat(paper.box.queue().list(0, 10)).hasSize(1);
        assertThat(paper.box.vault().names()).isEmpty();
    }

    @Test
    void nothingIsQueuedUnconfirmedOrWithoutConsentSeenTwice() {
        var id = begun();

        assertThat(reviewing.queue(id, ANNA))
                .isInstanceOfSatisfying(
                        Queueing.NotYet.class,
                        refused -> assertThat(refused.problems())
                                .contains(
                                        Problem.NOT_CONFIRMED,
                                        Problem.NO_CONSENT,
                                        Problem.NOT_SEEN_TWICE,
                                        Problem.NOTHING_TOLD));
        assertThat(paper.box.queue().status().waiting()).isZero();
    }

    @Test
    void whatTheMachineReadIsASuggestionPageAfterPageAndNeverMore() throws IOException {
        paper.typed = new PageText(PageText.State.READ, "Thank you all.");
        paper.clock.advance(Duration.ofMinutes(1));
        paper.bring(
                "thanks.pdf",
                TypedLetter.pdf(List.of("Thank you all."), List.of("And thank you once more for all of it.")));
        paper.read();
        var id = begun();
        letters.add(opened(id, ANNA), loose(), ANNA);

        var review = opened(id, ANNA);

        assertThat(answer(review, "story").text()).isEqualTo("Thank you all.\n\nThank you all.");
        assertThat(answer(review, "story").isConfirmed()).isFalse();
        assertThat(review.confirmed("story")).isEqualTo(Answer.NOTHING);
        assertThat(reviewing.typed(review.pages().getFirst())).isEqualTo(PageText.State.READ);
    }

    @Test
    void aCorrectedSuggestionIsKnownAsCorrected() throws IOException {
        paper.typed = new PageText(PageText.State.READ, "Thank yon all.");
        paper.clock.advance(Duration.ofMinutes(1));
        paper.bring("thanks.pdf", TypedLetter.pdf(List.of("Thank you all.")));
        paper.read();
        var id = begun();

        confirm(id, "story", Answer.of("Thank you all."));

        assertThat(answer(opened(id, ANNA), "story").changed()).isTrue();
        assertThat(answer(opened(id, ANNA), "story").by()).isEqualTo("anna");
        assertThat(Provenance.of(opened(id, ANNA), page -> "reader 1").values())
                .extracting(Provenance.Value::question, Provenance.Value::reader)
                .containsExactly(tuple("story", "reader 1"));
    }

    @Test
    void aGapThatTheMachineLeftIsNotQueued() {
        var id = begun();
        confirm(id, "story", Answer.of("The " + PageText.GAP + " was kind."));

        assertThat(reviewing.problems(opened(id, ANNA))).contains(Problem.GAPS_LEFT);
    }

    @Test
    void twoPeopleNeverHaveTheSameLetterNorChangeItsPages() {
        var id = begun();
        var annas = opened(id, ANNA);

        assertThat(reviewing.open(id, BEN)).isInstanceOf(Opening.HeldByOther.class);
        assertThat(letters.add(annas, loose(), BEN)).isInstanceOf(Opening.HeldByOther.class);
        assertThat(letters.takeOut(annas, annas.pages().getFirst(), BEN)).isInstanceOf(Opening.HeldByOther.class);
        assertThat(opened(id, ANNA).pages()).hasSize(1);
        assertThat(letters.loose()).hasSize(1);
    }

    @Test
    void aPageBelongsToOneLetterOnly() {
        var first = begun();
        var contested = loose();
        letters.add(opened(first, ANNA), contested, ANNA);

        assertThat(letters.begin(contested)).isEmpty();
        assertThat(letters.loose()).isEmpty();
    }

    @Test
    void whatWasTypedIsThereAfterAPowerCutAndWhenPagesChange() throws IOException {
        var id = begun();
        var review = opened(id, ANNA);
        reviewing.keep(review, review.find("story").orElseThrow(), Answer.of("The nur"), ANNA);
        letters.add(review, loose(), ANNA);

        paper.reopen();
        start();

        assertThat(opened(id, ANNA).pages()).extracting(ScannedPage::page).containsExactly(1, 2);
        assertThat(answer(opened(id, ANNA), "story").text()).isEqualTo("The nur");
        assertThat(answer(opened(id, ANNA), "story").isConfirmed()).isFalse();
    }

    @Test
    void pagesComeInTheOrderThatAPersonGivesThem() {
        var id = begun();
        letters.add(opened(id, ANNA), loose(), ANNA);
        var before = opened(id, ANNA).pages();

        letters.putForward(opened(id, ANNA), before.getLast(), ANNA);

        assertThat(opened(id, ANNA).pages())
                .extracting(ScannedPage::key)
                .containsExactly(before.getLast().key(), before.getFirst().key());
    }

    @Test
    void whichPagesGoAlongIsAskedAgainWhenTheyChange() {
        var id = begun();
        confirm(id, "attached", Answer.of(List.of("1")));

        letters.add(opened(id, ANNA), loose(), ANNA);

        assertThat(answer(opened(id, ANNA), "attached")).isEqualTo(Answer.NOTHING);
    }

    @Test
    void aPageThatDoesNotBelongIsLooseAgainAndTheLastOneEndsTheLetter() {
        var id = begun();
        letters.add(opened(id, ANNA), loose(), ANNA);
        var review = opened(id, ANNA);

        letters.takeOut(review, review.pages().getFirst(), ANNA);
        assertThat(opened(id, ANNA).pages()).extracting(ScannedPage::page).containsExactly(1);
        var last = opened(id, ANNA);

        assertThat(letters.takeOut(last, last.pages().getFirst(), ANNA)).isInstanceOf(Opening.NotThere.class);
        assertThat(letters.loose())
                .extracting(Letters.Loose::page)
                .allMatch(page -> page.kept())
                .hasSize(2);
    }

    @Test
    void aDiscardedLetterLeavesOnlyWhoDidItAndWhy() throws IOException {
        var id = begun();
        var serial = opened(id, ANNA).form().serial();

        assertThat(reviewing.discard(id, Discarding.NO_STORY, ANNA)).isTrue();

        assertThat(paper.box.vault().names()).hasSize(1);
        assertThat(paper.audit.of(serial))
                .extracting(line -> line.deed().key())
                .contains("audit.paper-letter-begun", "audit.paper-discarded.no-story");
    }

    private void start() {
        reviewing = new Reviewing(
                paper.forms,
                paper.box.queue(),
                new Attaching(paper.forms, new PaperSettings(null, true)),
                Venues::shipped,
                paper.audit,
                paper.clock);
        letters = new LetterPages(paper.letters, reviewing, paper.audit);
    }

    private StoryId begun() {
        return letters.begin(paper.batch().troubles().getFirst()).orElseThrow();
    }

    private ScannedPage loose() {
        return letters.loose().getFirst().page();
    }

    private void confirmAll(StoryId id) {
        for (var question : opened(id, ANNA).questions()) {
            var answer = switch (question.id()) {
                case "story" -> Answer.of("The nurse was kind, and I waited.");
                case "service" -> Answer.of(List.of("example-home-care"));
                case "language" -> Answer.of(List.of("pl"));
                case "attached" -> Answer.of(List.of("2"));
                case "consent" -> Answer.of(List.of("agreed"));
                default -> Answer.NOTHING;
            };
            confirm(id, question.id(), answer);
        }
        assertThat(reviewing.problems(opened(id, ANNA))).containsExactly(Problem.NOT_SEEN_TWICE);
        assertThat(reviewing.lookAgain(opened(id, ANNA), true, ANNA)).isPresent();
    }

    private void confirm(StoryId id, String question, Answer answer) {
        var review = opened(id, ANNA);
        assertThat(reviewing.confirm(review, review.find(question).orElseThrow(), answer, ANNA, reviewing::picture))
                .isPresent();
    }

    private Review opened(StoryId id, Reviewer reviewer) {
        return Optional.of(reviewing.open(id, reviewer))
                .filter(Opening.Opened.class::isInstance)
                .map(Opening.Opened.class::cast)
                .map(Opening.Opened::review)
                .orElseThrow();
    }

    private Story told(StoryId id) {
        return paper.box.queue().open(id).orElseThrow();
    }

    private static Answer answer(Review review, String question) {
        return review.answer(review.find(question).orElseThrow());
    }
}
