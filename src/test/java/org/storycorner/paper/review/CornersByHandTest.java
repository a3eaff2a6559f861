package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.FilledPage;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.measure.paper.Mark;
import org.storycorner.measure.paper.Photograph;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.intake.PageKey;
import org.storycorner.paper.intake.PaperBox;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.read.TickClass;
import org.storycorner.paper.review.CornersByHand.Straight;
import org.storycorner.paper.scan.Corners;
import org.storycorner.paper.scan.PageState;
import org.storycorner.paper.scan.Point;
import org.storycorner.staff.Person;
import org.storycorner.staff.Role;
import org.storycorner.venue.Venues;

/** A page that the machine has not found in its picture, read after a person has shown its corners. */
class CornersByHandTest {

    private static final Reviewer ANNA = new Reviewer(new Person(new UUID(0, 1), "anna", Role.STAFF), "window");
    private static final Reviewer BEN = new Reviewer(new Person(new UUID(0, 2), "ben", Role.STAFF), "window");

    private static List<FilledPage> sheets = List.of();

    @TempDir
    Path folder;

    private PaperBox paper;
    private Reviewing reviewing;
    private CornersByHand corners;

    @BeforeAll
    static void fillAForm() throws IOException {
        sheets = FilledStack.sheets(PaperBox.SEAL, "example-home-care", 7);
    }

    @BeforeEach
    void open() {
        paper = new PaperBox(folder);
        start();
    }

    private void start() {
        var attaching = new Attaching(paper.forms, new PaperSettings(null, true));
        reviewing = new Reviewing(paper.forms, paper.box.queue(), attaching, Venues::shipped, paper.audit, paper.clock);
        corners = new CornersByHand(paper.forms, reviewing, paper.former, paper.audit, paper.clock);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void aPageWhoseMarksAreCoveredIsReadByTheCornersAlone() throws IOException {
        var photograph = Photograph.withoutMarks(sheets.get(1), 4);
        paper.bring("page.jpg", photograph.jpeg());
        paper.read();
        var page = paper.pages().getFirst();
        assertThat(page.found()).isEqualTo(PageState.NEEDS_CORNERS);
        assertThat(stayingOut()).isEqualTo(new StayingOut(false, List.of(page.page())));

        read(page, photograph.corners());

        assertThat(stayingOut()).isEqualTo(StayingOut.NONE);

        var read = paper.pages().getFirst();
        assertThat(read.found()).isEqualTo(PageState.WEAK);
        assertThat(CornersByHand.isNeeded(read)).isFalse();
        assertThatTheTicksAreRead(read);
        assertThat(reviewing.shownBy(read)).hasValueSatisfying(by -> {
            assertThat(by.who()).isEqualTo("anna");
            assertThat(by.at()).isEqualTo(paper.clock.instant());
        });
        assertThat(paper.audit.of(paper.forms.toReview().getFirst().readableSerial()))
                .hasSize(1);
    }

    @Test
    void aPageWithoutReadableCodeBecomesTheLackingPageOfAForm() throws IOException {
        var photograph = Photograph.withoutCodes(sheets.get(1), -3);
        paper.bring("first.jpg", Photograph.withoutMarks(sheets.get(0), 0).jpeg());
        paper.bring("second.jpg", photograph.jpeg());
        paper.read();
        var page = paper.batches().stream()
                .flatMap(batch -> batch.troubles().stream())
                .findFirst()
                .orElseThrow();
        assertThat(corners.places(page))
                .extracting(place -> place.code().page())
                .containsExactly(2, 3);
        assertThat(corners.places(page))
                .extracting(place -> place.code().layout())
                .containsExactly('B', 'C');

        read(page, near(photograph.corners(), 9));

        assertThat(paper.pages()).extracting(ScannedPage::page).containsExactly(1, 2);
        var read = paper.pages().getLast();
        assertThat(read.found()).isEqualTo(PageState.REGISTERED);
        assertThatTheTicksAreRead(read);
        assertThat(paper.batches())
                .allSatisfy(batch -> assertThat(batch.troubles()).isEmpty());
    }

    @Test
    void aPageThatLiesUpsideDownIsReadWhenItsOwnTopLeftCornerIsShownAsSuch() throws IOException {
        var photograph = Photograph.withoutMarks(sheets.get(1), 182);
        paper.bring("page.jpg", photograph.jpeg());
        paper.read();

        read(paper.pages().getFirst(), photograph.corners());

        assertThatTheTicksAreRead(paper.pages().getFirst());
    }

    @Test
    void whatNoPageLooksLikeIsNotRead() throws IOException {
        var photograph = Photograph.withoutMarks(sheets.get(1), 0);
        paper.bring("page.jpg", photograph.jpeg());
        paper.read();
        var page = paper.pages().getFirst();
        var right = photograph.corners();
        var mirrored = new Corners(right.topRight(), right.topLeft(), right.bottomLeft(), right.bottomRight());
        var twisted = new Corners(
                right.topLeft(),
                right.topRight(),
                /* bottomRight= */ right.bottomLeft(),
                /* bottomLeft= */ right.bottomRight());
        var tiny = new Corners(new Point(9, 9), new Point(90, 9), new Point(90, 90), new Point(9, 90));

        for (var wrong : List.of(mirrored, twisted, tiny)) {
            assertThat(straight(page, wrong)).isInstanceOf(Straight.NoPage.class);
        }
        assertThat(paper.pages()).containsExactly(page);
    }

    @Test
    void aPageIsNotTakenForAnotherThanItsCodeSays() throws IOException {
        var photograph = Photograph.withoutMarks(sheets.get(1), 0);
        paper.bring("page.jpg", photograph.jpeg());
        paper.read();
        var page = paper.pages().getFirst();
        var place = corners.places(page).getFirst();
        var code = place.code();
        var another = new PageCode(
                code.form(), code.version(), 'A', 1, code.pages(), code.serial(), code.service(), code.language());

        var straight = corners.straighten(page, new PagePlace(place.form(), another), photograph.corners());

        assertThat(straight).isEqualTo(new Straight.OtherPage(code));
    }

    @Test
    void aFormThatSomebodyElseHasOpenStaysAsItIs() throws IOException {
        var photograph = Photograph.withoutMarks(sheets.get(1), 0);
        paper.bring("page.jpg", photograph.jpeg());
        paper.read();
        var page = paper.pages().getFirst();
        reviewing.open(paper.forms.toReview().getFirst().id(), BEN);

        var place = corners.places(page).getFirst();
        var seen = (Straight.Seen) straight(page, photograph.corners());
        assertThat(corners.read(page, place, seen, ANNA)).isFalse();

        assertThat(paper.pages()).containsExactly(page);
    }

    @Test
    void aPageIsReadOnceOfTwoWhoShowItsCorners() throws IOException {
        var photograph = Photograph.withoutMarks(sheets.get(1), 0);
        paper.bring("page.jpg", photograph.jpeg());
        paper.read();
        var page = paper.pages().getFirst();
        read(page, photograph.corners());

        var place = corners.places(page).getFirst();
        var seen = (Straight.Seen) straight(page, photograph.corners());
        assertThat(corners.read(page, place, seen, ANNA)).isFalse();
        assertThat(corners.find(page.key())).isEmpty();
    }

    @Test
    void aPageThatALetterHasMeanwhileKeepsItsPicture() throws IOException {
        paper.bring("first.jpg", Photograph.withoutMarks(sheets.get(0), 0).jpeg());
        var photograph = Photograph.withoutCodes(sheets.get(1), -3);
        paper.bring("second.jpg", photograph.jpeg());
        paper.read();
        var page = paper.batches().stream()
                .flatMap(batch -> batch.troubles().stream())
                .findFirst()
                .orElseThrow();
        var place = corners.places(page).getFirst();
        var seen = (Straight.Seen) straight(page, near(photograph.corners(), 9));
        reviewing.open(place.form().id(), ANNA);
        assertThat(paper.letters.begin(page)).isPresent();
        var before = paper.forms.scan(page).orElseThrow();

        assertThat(corners.read(page, place, seen, ANNA)).isFalse();

        assertThat(paper.forms.scan(page))
                .hasValueSatisfying(now -> assertThat(now).isEqualTo(before));
    }

    @Test
    void onlyWhatIsAPagesNameIsTakenForOne() {
        var key = new PageKey(new UUID(4, 2), 12);

        assertThat(PageKey.parse(key.toString())).contains(key);
        assertThat(List.of("", "x-1", key + "0000000000", key.file().toString(), "-".repeat(36) + "-1"))
                .allSatisfy(text -> assertThat(PageKey.parse(text)).isEqualTo(Optional.empty()));
    }

    private StayingOut stayingOut() {
        var id = paper.forms.toReview().getFirst().id();
        var review = ((Opening.Opened) reviewing.open(id, ANNA)).review();
        return reviewing.stayingOut(review, reviewing.scanSizes(review));
    }

    private void read(ScannedPage page, Corners shown) {
        var place = corners.places(page).getFirst();
        var seen = (Straight.Seen) straight(page, shown);
        assertThat(corners.read(page, place, seen, ANNA)).isTrue();
    }

    private Straight straight(ScannedPage page, Corners shown) {
        return corners.straighten(page, corners.places(page).getFirst(), shown);
    }

    private static Corners near(Corners exact, double by) {
        return new Corners(
                new Point(exact.topLeft().x() + by, exact.topLeft().y() - by),
                new Point(exact.topRight().x() - by, exact.topRight().y() + by),
                exact.bottomRight(),
                new Point(exact.bottomLeft().x(), exact.bottomLeft().y() + by));
    }

    private void assertThatTheTicksAreRead(ScannedPage page) {
        var felt = sheets.get(1)
                .printed()
                .layout()
                .choices()
                .filter(choice -> choice.id().equals("felt"))
                .findFirst()
                .orElseThrow();
        var read = paper.forms.readings(page).field("felt").orElseThrow();
        assertThat(read.boxes()).hasSameSizeAs(felt.options());
        for (int box = 0; box < felt.options().size(); box++) {
            Part.Option option = felt.options().get(box);
            boolean isTicked = sheets.get(1).marks().get(option.box()) == Mark.CROSS;
            assertThat(read.boxes().get(box).tick())
                    .as(option.value())
                    .isEqualTo(isTicked ? TickClass.MARKED : TickClass.EMPTY);
        }
    }
}
