package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.PageFate;
import org.storycorner.paper.intake.PageKey;
import org.storycorner.paper.intake.PaperReadings;
import org.storycorner.paper.intake.Readings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.scan.PageState;
import org.storycorner.story.StoryId;

/** Which texts are typed line by line: only those of which each line can be shown, with what was read there. */
class ByLineTest {

    private static final String LINES = """
            {"written":true,"place":{"x":22,"y":38,"width":166,"height":9},"guesses":[],"read":"The nurse"},
            {"written":true,"place":{"x":22,"y":47,"width":166,"height":9},"guesses":[]},
            {"written":false,"place":{"x":22,"y":56,"width":166,"height":9},"guesses":[]}""";

    private static final String OLDER = LINES.replace(",\"read\":\"The nurse\"", "");

    @Test
    void aTextOnAPageThatWasFoundIsTypedLineByLine() {
        var story = asked(Map.of(2, page("story", "The nurse [?]", LINES)), PageState.REGISTERED, "story");

        assertThat(story.typed(story.suggested())).contains(List.of("The nurse", ""));
    }

    @Test
    void whatAnOlderReaderReadStaysOneText() {
        var story = asked(Map.of(2, page("story", "The nurse was kind.", OLDER)), PageState.REGISTERED, "story");

        assertThat(story.typed(Answer.NOTHING)).isEmpty();
        assertThat(story.suggested().text()).isEqualTo("The nurse was kind.");
    }

    @Test
    void whatAnOlderReaderReadNothingOfIsTypedLineByLine() {
        var story = asked(Map.of(2, page("story", "", OLDER)), PageState.REGISTERED, "story");

        assertThat(story.typed(story.suggested())).contains(List.of("", ""));
    }

    @Test
    void aSheetThatAnOlderReaderReadMakesAllOfItOneText() {
        var read = Map.of(2, page("story", "The nurse was kind.", OLDER), 4, page("story", "She", LINES));
        var story = asked(read, PageState.REGISTERED, "story");

        assertThat(story.typed(story.suggested())).isEmpty();
        assertThat(story.spots()).extracting(Spot::page).containsExactly(2, 4);
    }

    @Test
    void linesOnAWeakPageMayLieBesideTheirPlaces() {
        var story = asked(Map.of(2, page("story", "The nurse [?]", LINES)), PageState.WEAK, "story");

        assertThat(story.typed(Answer.NOTHING)).isEmpty();
        assertThat(story.suggested().text()).isEqualTo("The nurse [?]");
    }

    @Test
    void anAddressIsOneWordOnHoweverManyLines() {
        var email = asked(Map.of(3, page("email", "", OLDER)), PageState.REGISTERED, "email");

        assertThat(email.isLong()).isTrue();
        assertThat(email.typed(Answer.NOTHING)).isEmpty();
    }

    private static Question.Writing asked(Map<Integer, Readings> read, PageState state, String question) {
        var form = Forms.current("story-a4").orElseThrow();
        var pages = read.keySet().stream()
                .sorted()
                .map(number -> scanned(number, state))
                .toList();
        return Questions.of(copy(), form, pages, page -> Objects.requireNonNull(read.get(page.page()))).stream()
                .filter(one -> one.id().equals(question))
                .map(Question.Writing.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The story stands on the second page and goes on on the fourth; the address stands on the third. */
    private static ScannedPage scanned(int number, PageState state) {
        char layout = " ABCD".charAt(number);
        return new ScannedPage(
                new PageKey(new UUID(0, number), 1),
                PageFate.TAKEN,
                "",
                state,
                Optional.of(copy().id().value()),
                number,
                layout,
                true);
    }

    private static Readings page(String field, String suggested, String rooms) {
        return PaperReadings.parse("""
                {"reader":"1","code":null,"fields":[{"id":"%s","sure":true,"boxes":[],"rooms":[%s],"suggested":"%s"}]}
                """.formatted(field, rooms, suggested).getBytes(StandardCharsets.UTF_8));
    }

    private static FormCopy copy() {
        return new FormCopy(
                StoryId.parse("01890000-0000-7000-8000-000000000000").orElseThrow(),
                "TRYTRYTR",
                1,
                "story-a4",
                1,
                "en",
                "example-home-care",
                4,
                Instant.parse("2026-11-27T10:00:00Z"),
                FormCopy.State.TO_REVIEW,
                Optional.empty());
    }
}
