package org.storycorner.kiosk;

import java.util.List;
import java.util.Optional;
import org.storycorner.pictures.Card;
import org.storycorner.story.Story;

/** Bear's questions, one at a time, and what a person tells it; as many things more as they like at the end. */
public final class BearDialogue {

    private final Notebook notebook;
    private BearTurn asked;

    /** Goes on where the last answer was given. */
    BearDialogue(Notebook notebook) {
        this.notebook = notebook;
        var answers = notebook.told().bear();
        this.asked = answers.isEmpty() ? BearTurn.FIRST : answers.getLast().turn();
    }

    /** What Bear asks now. */
    public BearTurn asked() {
        return asked;
    }

    /** What the person told Bear here so far. */
    public BearAnswer answer() {
        return notebook.told().answer(asked);
    }

    /** Whether the question before this one was answered: then Bear says thank you. */
    public boolean isThanked() {
        return asked.previous().filter(this::isAnswered).isPresent();
    }

    /** Whether Bear can be told one thing more. */
    public boolean takesMore() {
        return nextAddition().isPresent();
    }

    /** Tells Bear words, beside the pictures if there are any. */
    public void say(String typed) {
        note(answer().saying(typed));
    }

    /**
     * Shows Bear one more picture, or takes it back when it was shown here.
     *
     * @return why it was not taken; empty when it was, or went out
     */
    public List<Problem> toggle(Card card) {
        if (answer().shows(card)) {
            note(answer().without(card));
            return List.of();
        }
        if (notebook.told().bearPictures() >= Story.MOST_PICTURES) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        note(answer().with(card));
        return List.of();
    }

    /** Takes back each picture that Bear was shown here. */
    public void putBack() {
        note(answer().showing(List.of()));
    }

    /** Shows Bear this picture in place of those before. */
    List<Problem> show(Card card) {
        var before = answer();
        putBack();
        var problems = toggle(card);
        if (!problems.isEmpty()) {
            note(before);
        }
        return problems;
    }

    /** Asks the first thing. */
    Screen begin() {
        asked = BearTurn.FIRST;
        return Screen.PROMPT;
    }

    /** Asks the next thing, or ends. */
    Screen next() {
        var next = asked.next();
        asked = next.orElse(asked);
        return next.isPresent() ? Screen.PROMPT : Screen.FINISH;
    }

    /** Asks the thing before again; what was only looked at at the end leads back to the end. */
    Screen previous() {
        if (asked.isAddition() && !isAnswered(asked)) {
            return Screen.FINISH;
        }
        var previous = asked.previous();
        asked = previous.orElse(asked);
        return previous.isPresent() ? Screen.PROMPT : Screen.BEAR;
    }

    /** From the end back to what was asked last. */
    Screen last() {
        while (asked.isAddition() && !isAnswered(asked)) {
            asked = asked.previous().orElseThrow();
        }
        return Screen.PROMPT;
    }

    /** Asks for one thing more. */
    Screen more() {
        asked = nextAddition().orElseThrow();
        return Screen.PROMPT;
    }

    /** The first addition after all that were told. */
    private Optional<BearTurn> nextAddition() {
        int number = notebook.told().bear().stream()
                .map(BearAnswer::turn)
                .filter(BearTurn::isAddition)
                .mapToInt(turn -> turn.number() + 1)
                .max()
                .orElse(0);
        return number < BearTurn.MOST_ADDITIONS ? Optional.of(new BearTurn(BearPrompt.MORE, number)) : Optional.empty();
    }

    private boolean isAnswered(BearTurn turn) {
        return !notebook.told().answer(turn).isEmpty();
    }

    private void note(BearAnswer answer) {
        notebook.note(told -> told.with(answer));
    }
}
