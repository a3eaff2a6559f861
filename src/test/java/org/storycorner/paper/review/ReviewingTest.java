package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.paper.intake.Corrections;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.PaperBox;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.read.PageReader;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Person;
import org.storycorner.staff.Role;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.venue.Venues;

/** A form in the hands of people: confirmed bit by bit, never by two at once, and then a story. */
class ReviewingTest {

    private static final Reviewer ANNA = new Reviewer(new Person(new UUID(0, 1), "anna", Role.STAFF), "window");
    private static final Reviewer ANNA_ELSEWHERE = new Reviewer(ANNA.person(), "window-2");
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Reviewer BEN = new Reviewer(new Person(new UUID(0, 2), "ben", Role.STAFF), "window");

    private static FilledStack stack = new FilledStack(List.of(), List.of());

    @TempDir
    Path folder;

    private PaperBox paper;
    private Reviewing reviewing;
    private StoryId id;

    @BeforeAll
    static void fillAForm() throws IOException {
        stack = FilledStack.of(1, PaperBox.SEAL, "example-home-care", 3);
    }

    @BeforeEach
    void open() throws IOException {
        paper = new PaperBox(folder);
        paper.bring("stack.pdf", stack.pdf());
        paper.read();
        start();
        id = paper.forms.toReview().getFirst().id();
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void theMachineSuggestsWhatIsTickedAndTypesNothing() {
        var review = opened(ANNA);

        assertThat(answer(review, "teller").values())
                .containsExactly(stack.copies().getFirst().teller());
        assertThat(answer(review, "consent").values()).containsExactly("agreed");
        assertThat(answer(review, "felt").values())
                .containsExactlyElementsOf(stack.copies().getFirst().felt());
        assertThat(answer(review, "story").text()).isEmpty();
        assertThat(review.open()).isEqualTo(review.questions().size());
    }

    @Test
    void whatAMachineCanNotKnowComesFirst() {
        var review = opened(ANNA);
        var sure = review.questions().stream()
                .filter(question -> !review.isContact(question))
                .map(Question::isSure)
                .toList();

        assertThat(sure).containsSubsequence(false, true).doesNotContainSubsequence(List.of(true, false));
    }

    @Test
    void whoThePersonIsIsLookedAtApartAtTheEnd() {
        var review = opened(ANNA);

        var contact = review.questions().stream().filter(review::isContact).toList();

        assertThat(contact).extracting(Question::id).containsExactlyInAnyOrder("email", "postcode", "username");
        assertThat(review.questions()).endsWith(contact.toArray(Question[]::new));
    }

    @Test
    void nothingIsQueuedBeforeEverythingIsConfirmedAndTheConsentSeenTwice() {
        assertThat(reviewing.queue(id, ANNA))
                .isInstanceOfSatisfying(
                        Queueing.NotYet.class,
                        refused -> assertThat(refused.problems())
                                .contains(
                                        Problem.NOT_CONFIRMED,
                                        Problem.NO_CONSENT,
                                        Problem.NOT_SEEN_TWICE,
                                        Problem.NOTHING_TOLD));

        confirmAll();
        assertThat(reviewing.queue(id, ANNA)).isEqualTo(new Queueing.NotYet(List.of(Problem.NOT_SEEN_TWICE)));
        assertThat(paper.box.queue().status().waiting()).isZero();
    }

    @Test
    void becomesAStoryWithItsScansAndLeavesNothingOfThemHere() throws IOException {
        confirmAll();
        confirm("email", Answer.of("nobody@example.org"));
        lookAgain();

        assertThat(reviewing.queue(id, ANNA)).isEqualTo(new Queueing.Queued(id));

        var story = told();
        assertThat(story.channel()).isEqualTo(Channel.PAPER);
        assertThat(story.help()).isEqualTo(Help.ALONE);
        assertThat(story.text().text()).isEqualTo("The nurse was kind.");
        assertThat(story.contact().email()).map(EmailAddress::value).contains("nobody@example.org");
        assertThat(story.services()).extracting(service -> service.id()).containsExactly("example-home-care");
        assertThat(story.attachments()).extracting(Attachment::name).containsExactly("page-1.jpg", "page-2.jpg");
        assertThat(paper.box.vault().names()).isEmpty();
        assertThat(paper.forms.toReview()).isEmpty();
        assertThat(paper.forms.answers(id)).isEmpty();
    }

    @Test
    void goesWithoutItsScansWhereTheVenueWantsThat() {
        reviewing = reviewing(new PaperSettings(null, false));
        confirmAll();
        lookAgain();

        reviewing.queue(id, ANNA);

        assertThat(told().attachments()).isEmpty();
    }

    @Test
    void aServiceThatTheVenueNoLongerListsStaysWithTheStoryByItsId() {
        paper.box.jdbc().sql("UPDATE paper_form SET service = 'closed-ward'").update();
        confirmAll();
        lookAgain();

        reviewing.queue(id, ANNA);

        assertThat(told().services()).containsExactly(new Service("closed-ward", "closed-ward"));
    }

    @Test
    void aPictureInWhichThePageWasNotFoundStaysOutOfTheStoryAndThatIsSaid() {
        found(2, "NEEDS_CORNERS");
        assertThat(stayingOut(opened(ANNA))).isEqualTo(new StayingOut(false, List.of(2)));
        confirmAll();
        confirm("consent", Answer.of(List.of("agreed")));
        lookAgain();

        assertThat(reviewing.queue(id, ANNA)).isInstanceOf(Queueing.Queued.class);

        assertThat(told().attachments()).extracting(Attachment::name).containsExactly("page-1.jpg");
    }

    @Test
    void aPageThatWasFoundByFewMarksGoesWithTheStory() {
        found(2, "WEAK");
        confirmAll();
        lookAgain();

        assertThat(stayingOut(opened(ANNA))).isEqualTo(StayingOut.NONE);
        reviewing.queue(id, ANNA);

        assertThat(told().attachments()).extracting(Attachment::name).containsExactly("page-1.jpg", "page-2.jpg");
    }

    @Test
    void whereNoScansAreWantedNoneIsSaidToStayOut() {
        reviewing = reviewing(new PaperSettings(null, false));
        found(2, "NEEDS_CORNERS");

        assertThat(stayingOut(opened(ANNA))).isEqualTo(StayingOut.NONE);
    }

    @Test
    void aStepOpensNoScanThatIsOpenAlready() throws IOException {
        var review = opened(ANNA);
        var sizes = reviewing.scanSizes(review);
        var pictures =
                review.pages().stream().collect(Collectors.toMap(Function.identity(), page -> reviewing.picture(page)));
        for (var name : paper.box.vault().names()) {
            paper.box.vault().delete(name);
        }

        assertThat(sizes.bytes()).hasSize(2);
        assertThat(reviewing.stayingOut(review, sizes)).isEqualTo(StayingOut.NONE);
        var teller = review.find("teller").orElseThrow();
        var after = reviewing.confirm(
                review, teller, review.answer(teller), ANNA, page -> Objects.requireNonNull(pictures.get(page)));
        assertThat(answer(after.orElseThrow(), "teller").crop()).matches("[0-9a-f]{64}");
    }

    @Test
    void aPowerCutBetweenTheQueueAndTheFormMakesNoSecondStory() throws IOException {
        confirmAll();
        lookAgain();
        reviewing.queue(id, ANNA);
        var story = told();
        paper.box.jdbc().sql("UPDATE paper_form SET state = 'TO_REVIEW'").update();

        paper.reopen();
        start();

        assertThat(reviewing.open(id, ANNA)).isInstanceOf(Opening.NotThere.class);
        assertThat(paper.box.queue().list(0, 10)).hasSize(1);
        assertThat(told()).isEqualTo(story);
    }

    @Test
    void aPowerCutBetweenTheQueueAndTheFormLosesNotHowItsValuesCameAbout() throws IOException {
        confirmAll();
        confirm("felt", Answer.of(List.of()));
        lookAgain();
        var cut = reviewing(cutAfterTheStory(), new PaperSettings(null, true));
        assertThatThrownBy(() -> cut.queue(id, ANNA)).hasMessage("cut");

        paper.reopen();
        start();

        assertThat(told().text().text()).isEqualTo("The nurse was kind.");
        assertThat(Provenance.parse(paper.forms.provenance(id).orElseThrow()).values())
                .extracting(Provenance.Value::question)
                .contains("story", "teller");
        assertThat(reviewing.corrections(Duration.ofDays(30)).corrected()).isEqualTo(1);
        assertThat(paper.audit.of(id.reference()))
                .extracting(line -> line.deed().key())
                .containsExactly("audit.paper-queued-before-cut");
    }

    @Test
    void aFormThatIsDiscardedAfterItCouldNotBeQueuedKeepsNothingOfHowItCameAbout() {
        confirmAll();
        lookAgain();
        var cut = reviewing(full(), new PaperSettings(null, true));
        assertThatThrownBy(() -> cut.queue(id, ANNA)).hasMessage("full");
        assertThat(paper.forms.provenance(id)).isPresent();

        reviewing.discard(id, Discarding.TRIED_OUT, ANNA);

        assertThat(paper.forms.provenance(id)).isEmpty();
        assertThat(reviewing.corrections(Duration.ofDays(30))).isEqualTo(new Corrections(0, 0));
    }

    @Test
    void whatStandsOnSeveralSheetsNamesTheReadersOfAll() {
        var review = opened(ANNA);
        var story = new Question.Writing(
                "story", false, true, true, List.of(new Spot(1, Optional.empty()), new Spot(2, Optional.empty())));
        var answers = Map.of("story", Answer.of("It was.").confirmed("anna", NOW, story, null));
        var both = new Review(review.form(), review.pages(), List.of(story), answers);

        var kept = Provenance.of(both, page -> "reader " + page);

        assertThat(kept.values()).extracting(Provenance.Value::reader).containsExactly("reader 1, reader 2");
    }

    @Test
    void twoPeopleNeverHaveTheSameForm() {
        assertThat(reviewing.open(id, ANNA)).isInstanceOf(Opening.Opened.class);

        assertThat(reviewing.open(id, BEN))
                .isInstanceOfSatisfying(
                        Opening.HeldByOther.class,
                        held -> assertThat(held.lease().holder()).isEqualTo("anna"));
        assertThat(reviewing.queue(id, BEN)).isInstanceOf(Queueing.Lost.class);

        reviewing.giveBack(id, ANNA);
        assertThat(reviewing.open(id, BEN)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void twoWindowsOfOnePersonNeverHaveTheSameForm() {
        var annas = opened(ANNA);
        var teller = annas.find("teller").orElseThrow();
        reviewing.confirm(annas, teller, annas.answer(teller), ANNA, reviewing::picture);
        assertThat(reviewing.open(id, ANNA_ELSEWHERE))
                .isInstanceOfSatisfying(
                        Opening.HeldInOtherWindow.class,
                        held -> assertThat(held.form()).isEqualTo(id));
        assertThat(reviewing.queue(id, ANNA_ELSEWHERE)).isInstanceOf(Queueing.Lost.class);

        reviewing.giveBack(id, ANNA_ELSEWHERE);

        assertThat(reviewing.confirm(annas, teller, annas.answer(teller), ANNA, reviewing::picture))
                .isPresent();
        assertThat(reviewing.open(id, BEN))
                .isInstanceOfSatisfying(
                        Opening.HeldByOther.class,
                        held -> assertThat(held.lease().holder()).isEqualTo("anna"));
    }

    @Test
    void aFormThatWasTakenOverIsLostInTheOtherWindowWithoutLosingWhatWasDone() {
        var before = opened(ANNA);
        var story = before.find("story").orElseThrow();
        reviewing.confirm(before, story, Answer.of("The nurse was kind."), ANNA, reviewing::picture);

        assertThat(reviewing.takeOver(id, ANNA_ELSEWHERE))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(answer(opened.review(), "story").text())
                                .isEqualTo("The nurse was kind."));

        assertThat(reviewing.confirm(before, story, Answer.of("It was not."), ANNA, reviewing::picture))
                .isEmpty();
        assertThat(reviewing.queue(id, ANNA)).isInstanceOf(Queueing.Lost.class);
        reviewing.giveBack(id, ANNA);
        assertThat(reviewing.open(id, ANNA)).isInstanceOf(Opening.HeldInOtherWindow.class);
        assertThat(answer(opened(ANNA_ELSEWHERE), "story").text()).isEqualTo("The nurse was kind.");
    }

    @Test
    void nobodyTakesOverWhatSomebodyElseHas() {
        opened(ANNA);

        assertThat(reviewing.takeOver(id, BEN)).isInstanceOf(Opening.HeldByOther.class);

        assertThat(reviewing.open(id, ANNA)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void whoHadAFormOpenOnAnOlderBoxTakesItOver() {
        opened(ANNA);
        paper.box.jdbc().sql("UPDATE paper_form SET holder = 'anna'").update();
        assertThat(reviewing.open(id, ANNA)).isInstanceOf(Opening.HeldInOtherWindow.class);
        assertThat(reviewing.open(id, BEN)).isInstanceOf(Opening.HeldByOther.class);

        assertThat(reviewing.takeOver(id, ANNA)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void aLeaseThatHasEndedIsLostWithoutLosingWhatWasDone() {
        var annas = opened(ANNA);
        var teller = annas.find("teller").orElseThrow();
        assertThat(reviewing.confirm(annas, teller, annas.answer(teller), ANNA, reviewing::picture))
                .isPresent();
        paper.clock.advance(Reviewing.LEASE.plus(Duration.ofSeconds(1)));

        var bens = opened(BEN);

        assertThat(bens.answer(teller).by()).isEqualTo("anna");
        assertThat(reviewing.confirm(annas, teller, annas.answer(teller), ANNA, reviewing::picture))
                .isEmpty();
    }

    @Test
    void whatWasTypedIsThereAfterAPowerCutAndStillToBeConfirmed() throws IOException {
        var review = opened(ANNA);
        reviewing.keep(review, review.find("story").orElseThrow(), Answer.of("The nur"), ANNA);

        paper.reopen();
        start();

        assertThat(answer(opened(ANNA), "story").text()).isEqualTo("The nur");
        assertThat(answer(opened(ANNA), "story").isConfirmed()).isFalse();
    }

    @Test
    void aTextThatIsTypedLineByLineStandsAtItsLinesAfterAPowerCut() throws IOException {
        var review = opened(ANNA);
        var story = (Question.Writing) review.find("story").orElseThrow();
        var lines = story.typed(review.answer(story)).orElseThrow();
        assertThat(lines).hasSizeGreaterThan(1).allMatch(String::isEmpty);
        assertThat(story.lines().strips()).allMatch(strip -> strip.page() == 2);
        var typed = new ArrayList<>(lines);
        typed.set(0, "The nurse");
        typed.set(1, "was kind.");
        reviewing.keep(review, story, story.lines().answer(typed), ANNA);

        paper.reopen();
        start();

        assertThat(story.typed(answer(opened(ANNA), "story"))).contains(typed);
        assertThat(answer(opened(ANNA), "story").text()).isEqualTo("The nurse was kind.");
        confirm("story", answer(opened(ANNA), "story"));
        assertThat(answer(opened(ANNA), "story").changed()).isTrue();
    }

    @Test
    void aChangedAnswerHasToBeConfirmedAgain() {
        confirmAll();
        var review = opened(ANNA);
        var consent = review.find("consent").orElseThrow();

        var after = reviewing.keep(review, consent, Answer.NOTHING, ANNA).orElseThrow();

        assertThat(after.open()).isEqualTo(1);
        assertThat(reviewing.problems(after)).contains(Problem.NOT_CONFIRMED, Problem.NO_CONSENT);
    }

    @Test
    void aConsentThatIsChangedAfterTheSecondLookIsToBeLookedAtAgain() {
        confirmAll();
        lookAgain();
        assertThat(reviewing.problems(opened(ANNA))).isEmpty();

        confirm("consent", answer(opened(ANNA), "consent"));

        assertThat(reviewing.problems(opened(ANNA))).containsExactly(Problem.NOT_SEEN_TWICE);
    }

    @Test
    void aSecondLookBeforeTheFirstOneDoesNotCount() {
        lookAgain();
        confirmAll();

        assertThat(reviewing.problems(opened(ANNA))).containsExactly(Problem.NOT_SEEN_TWICE);
    }

    @Test
    void eachAnswerKnowsWhetherItIsTheMachines() {
        confirmAll();

        var review = opened(ANNA);

        assertThat(answer(review, "teller").changed()).isFalse();
        assertThat(answer(review, "story").changed()).isTrue();
        assertThat(answer(review, "story").by()).isEqualTo("anna");
    }

    @Test
    void eachAnswerKnowsThePictureThatWasLookedAt() {
        confirmAll();
        var review = opened(ANNA);
        var first = answer(review, "teller").crop();

        confirm("teller", answer(review, "teller"));

        assertThat(first)
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(answer(review, "consent").crop());
        assertThat(answer(opened(ANNA), "teller").crop()).isEqualTo(first);
    }

    @Test
    void howTheValuesCameAboutIsKeptWithoutThem() {
        confirmAll();
        lookAgain();
        var crop = answer(opened(ANNA), "teller").crop();

        reviewing.queue(id, ANNA);

        var kept = paper.forms.provenance(id).orElseThrow();
        var teller = Provenance.parse(kept).values().stream()
                .filter(value -> value.question().equals("teller"))
                .findFirst()
                .orElseThrow();
        assertThat(teller)
                .isEqualTo(new Provenance.Value(
                        "teller", true, true, teller.score(), PageReader.VERSION, crop, "anna", NOW, false));
        assertThat(teller.score()).isPositive();
        assertThat(new String(kept, StandardCharsets.UTF_8))
                .doesNotContain("nurse", stack.copies().getFirst().teller());
    }

    @Test
    void countsWhatPeopleHadToPutRight() {
        confirmAll();
        var sure = opened(ANNA).questions().stream()
                .filter(question -> question instanceof Question.Ticks && question.isSure())
                .count();
        confirm("felt", Answer.of(List.of()));
        lookAgain();

        reviewing.queue(id, ANNA);

        assertThat(reviewing.corrections(Duration.ofDays(30))).isEqualTo(new Corrections((int) sure, 1));
        paper.clock.advance(Duration.ofDays(31));
        assertThat(reviewing.corrections(Duration.ofDays(30))).isEqualTo(new Corrections(0, 0));
    }

    @Test
    void aVolunteersHelpNeedsTheDeclaration() {
        confirmAll();
        confirm("helper", Answer.of(List.of("volunteer")));
        assertThat(reviewing.problems(opened(ANNA))).contains(Problem.NOT_DECLARED);

        confirm("declaration", Answer.of(List.of("declared")));
        assertThat(reviewing.problems(opened(ANNA))).doesNotContain(Problem.NOT_DECLARED);
    }

    @Test
    void whatCanNotBeRightIsNotQueued() {
        confirmAll();
        confirm("email", Answer.of("nobody"));
        confirm("postcode", Answer.of("12345"));
        confirm("month", Answer.of("13"));
        confirm("story", Answer.of("word ".repeat(1_001)));

        assertThat(reviewing.problems(opened(ANNA)))
                .contains(Problem.EMAIL, Problem.POSTCODE, Problem.MONTH, Problem.TOO_MANY_WORDS);
    }

    @Test
    void aMissingPageIsNamedUntilAPersonGoesOnWithoutIt() throws IOException {
        var contact = paper.pages().stream()
                .filter(page -> page.layout() == 'C')
                .findFirst()
                .orElseThrow();
        loses(contact);

        assertThat(opened(ANNA).questions()).contains(new Question.MissingPage("missing.3", 3));
        confirmAll();
        lookAgain();
        assertThat(reviewing.queue(id, ANNA)).isInstanceOf(Queueing.Queued.class);
    }

    @Test
    void aDiscardedFormLeavesOnlyWhoDidItAndWhy() throws IOException {
        var serial = paper.forms.find(id).orElseThrow().serial();
        assertThat(reviewing.discard(id, Discarding.NO_CONSENT, ANNA)).isTrue();

        assertThat(paper.box.vault().names()).isEmpty();
        assertThat(paper.forms.find(id)).map(FormCopy::state).contains(FormCopy.State.DISCARDED);
        assertThat(paper.audit.of(serial))
                .extracting(line -> line.deed().key())
                .endsWith("audit.paper-discarded.no-consent");
        assertThat(reviewing.discard(id, Discarding.EMPTY, ANNA)).isFalse();
    }

    private void start() {
        reviewing = reviewing(new PaperSettings(null, true));
    }

    private Reviewing reviewing(PaperSettings settings) {
        return reviewing(paper.box.queue(), settings);
    }

    /** The box's queue, where the power fails as soon as a story is in it. */
    private StoryQueue cutAfterTheStory() {
        return accepting(story -> {
            paper.box.queue().accept(story);
            throw new IllegalStateException("cut");
        });
    }

    private static StoryQueue full() {
        return accepting(story -> {
            throw new IllegalStateException("full");
        });
    }

    /** A queue that does nothing but this. */
    private static StoryQueue accepting(Consumer<Story> accept) {
        return (StoryQueue) Proxy.newProxyInstance(
                StoryQueue.class.getClassLoader(), new Class<?>[] {StoryQueue.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("accept");
                    accept.accept((Story) arguments[0]);
                    return null;
                });
    }

    private Reviewing reviewing(StoryQueue queue, PaperSettings settings) {
        return new Reviewing(
                paper.forms, queue, new Attaching(paper.forms, settings), Venues::shipped, paper.audit, paper.clock);
    }

    private Review opened(Reviewer reviewer) {
        return Optional.of(reviewing.open(id, reviewer))
                .filter(Opening.Opened.class::isInstance)
                .map(Opening.Opened.class::cast)
                .map(Opening.Opened::review)
                .orElseThrow();
    }

    private void confirmAll() {
        for (var question : opened(ANNA).questions()) {
            var review = opened(ANNA);
            confirm(
                    question.id(),
                    question.id().equals("story") ? Answer.of("The nurse was kind.") : review.answer(question));
        }
    }

    private void confirm(String question, Answer answer) {
        var review = opened(ANNA);
        assertThat(reviewing.confirm(review, review.find(question).orElseThrow(), answer, ANNA, reviewing::picture))
                .isPresent();
    }

    private StayingOut stayingOut(Review review) {
        return reviewing.stayingOut(review, reviewing.scanSizes(review));
    }

    private void lookAgain() {
        assertThat(reviewing.lookAgain(opened(ANNA), true, ANNA)).isPresent();
    }

    private Story told() {
        return paper.box.queue().open(id).orElseThrow();
    }

    private void found(int page, String state) {
        paper.box
                .jdbc()
                .sql("UPDATE paper_page SET found = :state WHERE form = :form AND page = :page")
                .param("state", state)
                .param("form", id.value())
                .param("page", page)
                .update();
    }

    private void loses(ScannedPage page) {
        paper.box
                .jdbc()
                .sql("DELETE FROM paper_page WHERE file = :file AND number = :number")
                .param("file", page.key().file())
                .param("number", page.key().number())
                .update();
    }

    private static Answer answer(Review review, String question) {
        return review.answer(review.find(question).orElseThrow());
    }
}
