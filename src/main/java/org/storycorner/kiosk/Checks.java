package org.storycorner.kiosk;

import java.util.List;
import java.util.stream.Stream;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Picture;
import org.storycorner.story.Story;
import org.storycorner.story.Words;

/** What keeps a screen from being left forwards; the review asks for all of it. */
record Checks(Told told, Assistance assistance, Reach reach, Channel way) {

    List<Problem> on(Screen screen) {
        return switch (screen) {
            case DECLARATION -> declaration();
            case PROMPT -> bear();
            case FINISH -> told.isEmpty() ? List.of(Problem.NOTHING_TOLD) : together(Stream.of(bear(), story()));
            case PICTURES, CARDS -> told.isEmpty() && way == Channel.PICTURES ? List.of(Problem.NOTHING_TOLD) : cards();
            case CARD -> cards();
            case WORDS -> together(Stream.of(cards(), story()));
            case QUESTIONS -> answers();
            case CONTACT -> reach.problems();
            case REVIEW -> together(Stream.of(declaration(), bear(), cards(), story(), answers(), reach.problems()));
            case WELCOME, WAY, PAPER, HELPER, SERVICE, BEAR, ABOUT, THANKS -> List.of();
        };
    }

    private List<Problem> declaration() {
        return when(assistance.lacksDeclaration(), Problem.NOT_DECLARED);
    }

    private List<Problem> bear() {
        return when(
                told.bear().stream().map(BearAnswer::ownWords).anyMatch(Checks::isTooLong), Problem.ANSWER_TOO_LONG);
    }

    private List<Problem> cards() {
        if (told.pictures().size() > Story.MOST_PICTURES) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        return when(
                told.pictures().stream().anyMatch(card -> card.ownWords().count() > Picture.MOST_WORDS),
                Problem.PICTURE_TOO_LONG);
    }

    private List<Problem> story() {
        return when(told.isTooLong(), Problem.TOO_MANY_WORDS);
    }

    private List<Problem> answers() {
        if (told.isEmpty()) {
            return List.of(Problem.NOTHING_TOLD);
        }
        return when(
                Stream.of(told.good(), told.better(), told.felt())
                        .map(Words::of)
                        .anyMatch(Checks::isTooLong),
                Problem.ANSWER_TOO_LONG);
    }

    private static boolean isTooLong(Words answer) {
        return answer.count() > Answers.MOST_WORDS;
    }

    private static List<Problem> when(boolean wrong, Problem problem) {
        return wrong ? List.of(problem) : List.of();
    }

    private static List<Problem> together(Stream<List<Problem>> found) {
        return found.flatMap(List::stream).distinct().toList();
    }
}
