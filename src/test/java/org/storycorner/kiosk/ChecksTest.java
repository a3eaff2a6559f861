package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Channel;
import org.storycorner.story.Helper;

class ChecksTest {

    private static final Told A_FEW_WORDS = new Told("I came early.", "", "", "");

    @Test
    void findsEverythingThatIsWrongAtTheReviewAndEachOnce() {
        var answer = BearAnswer.none(BearTurn.FIRST).saying("word ".repeat(201));
        var card = ChosenCard.of(Cards.all().getFirst()).saying("word ".repeat(51));
        var told = new Told(List.of(card), List.of(answer), "word ".repeat(1_001), "word ".repeat(201), "", "");
        var checks =
                new Checks(told, Assistance.by(Helper.STAFF), new Reach("nobody", "nowhere", "no body"), Channel.WORDS);

        assertThat(checks.on(Screen.REVIEW))
                .containsExactly(
                        Problem.NOT_DECLARED,
                        Problem.ANSWER_TOO_LONG,
                        Problem.PICTURE_TOO_LONG,
                        Problem.TOO_MANY_WORDS,
                        Problem.EMAIL,
                        Problem.POSTCODE,
                        Problem.USERNAME_SYNTAX);
    }

    @Test
    void findsNothingWhereEverythingIsRight() {
        var checks = new Checks(A_FEW_WORDS, Assistance.NONE, Reach.NONE, Channel.WORDS);

        assertThat(Screen.values())
                .allSatisfy(screen -> assertThat(checks.on(screen)).isEmpty());
    }

    @Test
    void letsNobodyGoOnWithoutHavingToldAnything() {
        var pictures = new Checks(Told.NOTHING, Assistance.NONE, Reach.NONE, Channel.PICTURES);
        var words = new Checks(Told.NOTHING, Assistance.NONE, Reach.NONE, Channel.WORDS);

        assertThat(pictures.on(Screen.PICTURES)).containsExactly(Problem.NOTHING_TOLD);
        assertThat(words.on(Screen.PICTURES)).isEmpty();
        assertThat(words.on(Screen.QUESTIONS)).containsExactly(Problem.NOTHING_TOLD);
        assertThat(words.on(Screen.FINISH)).containsExactly(Problem.NOTHING_TOLD);
    }
}
