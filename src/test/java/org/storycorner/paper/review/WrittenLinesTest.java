package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.intake.Readings;

/** What is typed line by line becomes a text that flows. */
class WrittenLinesTest {

    @Test
    void flowsOnWhereALineOfThePaperEnds() {
        assertThat(lines("##").answer(List.of(" The nurse", "was kind. ")).text())
                .isEqualTo("The nurse was kind.");
    }

    @Test
    void aFreeLineBeginsAParagraphAndOneAtTheBeginningDoesNot() {
        assertThat(lines("_##__#___").answer(List.of("It was", "late.", "Then")).text())
                .isEqualTo("It was late.\n\nThen");
    }

    @Test
    void aLineLeftEmptyLeavesNoGapAndTakesNoParagraphAway() {
        assertThat(lines("#_##").answer(List.of("One", "", "two")).text()).isEqualTo("One\n\ntwo");
        assertThat(lines("###").answer(List.of("One", " ", "two")).text()).isEqualTo("One two");
        assertThat(lines("##").answer(List.of("", "")).text()).isEmpty();
    }

    @Test
    void aWordThatAHyphenDividesStaysTogether() {
        assertThat(lines("##").answer(List.of("They were well-", "known")).text())
                .isEqualTo("They were well-known");
        assertThat(lines("##").answer(List.of("We waited -", "long")).text()).isEqualTo("We waited - long");
    }

    @Test
    void linesOfAnotherSheetFollow() {
        var both = lines("#__").and(WrittenLines.of(4, List.of(room(true, 0), room(false, 1))));

        assertThat(both.count()).isEqualTo(2);
        assertThat(both.answer(List.of("One", "two")).text()).isEqualTo("One two");
        assertThat(both.strips()).extracting(WrittenLines.Strip::page).containsExactly(1, 1, 4, 4);
    }

    @Test
    void whatIsFreeIsShownInOnePiece() {
        var free = lines("#___").strips().getLast();

        assertThat(free.isWritten()).isFalse();
        assertThat(free.area()).isEqualTo(new Area(20, 109, 170, 27));
    }

    @Test
    void whatWasTypedIsKnownAgainAtTheSameLinesOnly() {
        var two = question(lines("##"), "");
        var typed = two.lines().answer(List.of("The", "nurse"));

        assertThat(two.typed(typed)).contains(List.of("The", "nurse"));
        assertThat(two.typed(Answers.parse(Answers.NONE.with("story", typed).json())
                        .to("story")
                        .orElseThrow()))
                .contains(List.of("The", "nurse"));
        assertThat(question(lines("###"), "").typed(typed)).isEmpty();
        assertThat(two.typed(Answer.of("Typed as one text"))).isEmpty();
        assertThat(two.typed(Answer.NOTHING)).contains(List.of("", ""));
        assertThat(question(WrittenLines.NONE, "").typed(Answer.NOTHING)).isEmpty();
    }

    @Test
    void whatTheMachineReadStandsAtItsLine() {
        var rooms = List.of(
                new Readings.Room(true, new Area(20, 100, 170, 9), List.of(), "The nurse"),
                new Readings.Room(true, new Area(20, 109, 170, 9), List.of(), null));
        var question = question(WrittenLines.of(1, rooms), "The nurse [?]");

        assertThat(question.typed(question.suggested())).contains(List.of("The nurse", ""));
        assertThat(question.typed(Answer.of("The nurse [?]"))).contains(List.of("The nurse", ""));
        assertThat(question.typed(Answer.of(""))).as("what somebody took out").contains(List.of("", ""));
    }

    private static Question.Writing question(WrittenLines lines, String read) {
        return new Question.Writing(
                "story",
                false,
                true,
                true,
                List.of(new Spot(1, Optional.of(new Area(20, 100, 170, 90)))),
                read,
                lines,
                0);
    }

    /** Lines one below the other: # is written on, _ is free. */
    private static WrittenLines lines(String drawn) {
        var rooms = new ArrayList<Readings.Room>();
        for (int at = 0; at < drawn.length(); at++) {
            rooms.add(room(drawn.charAt(at) == '#', at));
        }
        return WrittenLines.of(1, rooms);
    }

    private static Readings.Room room(boolean isWritten, int at) {
        return new Readings.Room(isWritten, new Area(20, 100 + 9 * at, 170, 9), List.of(), null);
    }
}
