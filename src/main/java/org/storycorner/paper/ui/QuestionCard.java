package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.storycorner.inclusion.Language;
import org.storycorner.paper.review.Answer;
import org.storycorner.paper.review.Question;
import org.storycorner.paper.review.Spot;
import org.storycorner.ui.BigButton;

/**
 * One question: its picture above its input while it is open, one line once it is confirmed. The keys are those of
 * {@code paper-review.js}.
 */
final class QuestionCard extends Div {

    private final Question question;
    private final FormTitles titles;
    private final PagePictures pictures;
    private final Answering answering;
    private boolean isAsOneText;

    /** What happens with an answer. */
    interface Answering {
        void keep(Question question, Answer answer);

        void confirm(Question question, Answer answer);

        void reopen(Question question, Answer answer);
    }

    QuestionCard(Question question, FormTitles titles, PagePictures pictures, Answering answering) {
        this.question = question;
        this.titles = titles;
        this.pictures = pictures;
        this.answering = answering;
        addClassName("question");
        getElement().setAttribute("role", "group").setAttribute("tabindex", "-1");
        getElement().setAttribute("data-question", question.id());
        getElement().setAttribute("aria-label", titles.of(question));
        getElement().setAttribute("aria-describedby", "state-of-" + question.id());
    }

    void show(Answer answer) {
        removeAll();
        setClassName("confirmed", answer.isConfirmed());
        setClassName("doubtful", !answer.isConfirmed() && !question.isSure());
        if (answer.isConfirmed()) {
            showConfirmed(answer);
        } else {
            showOpen(answer);
        }
    }

    private void showConfirmed(Answer answer) {
        var state = state(getTranslation("paper-review.confirmed", String.valueOf(answer.by())));
        var what = new Paragraph(words(answer));
        what.addClassName("question-answer");
        written()
                .ifPresent(language -> what.getElement()
                        .setAttribute("lang", language.tag())
                        .setAttribute("dir", language.direction()));
        var change =
                BigButton.secondary(getTranslation("paper-review.change"), () -> answering.reopen(question, answer));
        change.getElement().setAttribute("aria-label", getTranslation("paper-review.change.of", titles.of(question)));
        add(new H3(titles.of(question)), state, what, change);
    }

    /** What a screen reader says of the question behind its name. */
    private Span state(String words) {
        var state = new Span(words);
        state.addClassName("question-state");
        state.setId("state-of-" + question.id());
        return state;
    }

    private void showOpen(Answer answer) {
        var input = new Input(answer);
        var state = state(input.state());
        state.getElement().setAttribute("role", "status");
        add(new H3(titles.of(question)), state);
        if (!input.isByLine) {
            question.spots().forEach(spot -> add(picture(spot, pictureOf(spot))));
        }
        setClassName("suggested", !input.isByLine && isMachines(input.answer()));
        var confirm = BigButton.primary(
                getTranslation(question instanceof Question.MissingPage ? "paper-review.go-on" : "paper-review.right"),
                () -> input.component
                        .object()
                        .ifPresentOrElse(state::setText, () -> answering.confirm(question, input.answer())));
        confirm.addClassName("confirm");
        confirm.getElement().setAttribute("aria-label", getTranslation("paper-review.right.of", titles.of(question)));
        var ways = new Div(confirm);
        ways.addClassName("paper-ways");
        seePages().forEach(ways::add);
        ways.add(input.otherWay);
        add(input.component, ways);
    }

    /** A button for each sheet on which it stands. */
    private List<SeePage> seePages() {
        var known = question.spots().stream()
                .filter(spot -> spot.area().isPresent())
                .toList();
        return known.stream()
                .map(spot -> {
                    var words = known.size() == 1
                            ? getTranslation("paper-scan.see")
                            : getTranslation("paper-review.see-sheet", spot.page());
                    var see = new SeePage(words, () -> pictures.outlined(spot));
                    see.getElement().setAttribute("data-page", String.valueOf(spot.page()));
                    return see;
                })
                .toList();
    }

    /** The language of a text that people write in their own. */
    private Optional<Language> written() {
        return question instanceof Question.Writing writing && writing.isLong() ? titles.language() : Optional.empty();
    }

    /** What stands at each line, where this can be typed line by line. */
    private Optional<List<String>> typedLines(Answer answer) {
        return question instanceof Question.Writing writing ? writing.typed(answer) : Optional.empty();
    }

    /** Whether this is what the machine has read, untouched. */
    private boolean isMachines(Answer answer) {
        return question instanceof Question.Writing writing
                && !writing.read().isEmpty()
                && answer.text().equals(writing.read());
    }

    /** The input, which keeps what is given as it goes; a text of which the lines are known can be typed in two ways. */
    private final class Input {
        private final AnswerInput component;
        private final boolean isByLine;
        private final BigButton otherWay;

        Input(Answer answer) {
            var lines = typedLines(answer);
            isByLine = lines.isPresent() && !isAsOneText;
            component = question instanceof Question.Writing writing && lines.isPresent() && isByLine
                    ? new AnswerInput(writing, lines.get(), titles, QuestionCard.this::picture, this::keep)
                    : new AnswerInput(question, asOneText(answer, question), titles, this::keep);
            written().ifPresent(language -> component.writtenTo(language.direction()));
            otherWay = BigButton.secondary(
                    getTranslation(isByLine ? "paper-review.as-one-text" : "paper-review.by-line"), this::goOtherWay);
            otherWay.setVisible(lines.isPresent());
        }

        Answer answer() {
            return component.answer();
        }

        String state() {
            boolean isRead = question instanceof Question.Writing writing
                    && !writing.read().isEmpty();
            return typedLines(answer())
                    .filter(lines -> isByLine && !isRead)
                    .map(lines -> getTranslation("paper-review.state.lines", lines.size()))
                    .orElseGet(() -> getTranslation(stateKey()));
        }

        /** As one text the machine's suggestion shows its gaps. */
        private static Answer asOneText(Answer answer, Question question) {
            boolean isUntouched = answer.equals(question.suggested());
            return isUntouched && question instanceof Question.Writing writing ? Answer.of(writing.read()) : answer;
        }

        private void goOtherWay() {
            isAsOneText = isByLine;
            show(answer());
            begin();
        }

        /** What was typed as one text has no lines any more. */
        private void keep() {
            otherWay.setVisible(typedLines(answer()).isPresent());
            answering.keep(question, answer());
        }
    }

    private String stateKey() {
        return switch (question) {
            case Question.MissingPage page -> "paper-review.state.missing";
            case Question.EmptyCards cards -> "paper-review.state.empty-cards";
            case Question.Writing writing when !writing.read().isEmpty() -> "paper-review.state.suggested";
            case Question.Writing writing when writing.spots().isEmpty() -> "paper-review.state.letter";
            case Question.Writing writing ->
                writing.isWritten() ? "paper-review.state.written" : "paper-review.state.not-written";
            case Question.Pick pick -> "paper-review.state.letter";
            case Question.Ticks ticks when ticks.spots().isEmpty() -> "paper-review.state.letter";
            case Question.Ticks ticks -> ticks.isSure() ? "paper-review.state.sure" : "paper-review.state.unsure";
        };
    }

    private String pictureOf(Spot spot) {
        return getTranslation("paper-review.picture", titles.of(question), spot.page());
    }

    private Component picture(Spot spot, String name) {
        Optional<byte[]> jpeg = pictures.crop(spot);
        return jpeg.<Component>map(bytes -> new Picture(bytes, name))
                .orElseGet(() -> new Paragraph(getTranslation("paper-scan.no-picture")));
    }

    private String words(Answer answer) {
        return switch (question) {
            case Question.MissingPage page -> getTranslation("paper-review.goes-without");
            case Question.EmptyCards cards -> getTranslation("paper-review.left-empty");
            case Question.Writing writing ->
                answer.text().isBlank() ? getTranslation("paper-review.left-empty") : answer.text();
            case Question.Pick pick ->
                pick.choices().stream()
                        .filter(choice -> answer.has(choice.value()))
                        .map(Question.Choice::name)
                        .findFirst()
                        .orElseGet(() -> getTranslation("paper-letter.not-said"));
            case Question.Ticks ticks -> {
                var ticked = ticks.options().stream()
                        .filter(option -> answer.has(option.value()))
                        .map(titles::of)
                        .collect(Collectors.joining(", "));
                yield ticked.isEmpty() ? getTranslation("paper-review.left-empty") : ticked;
            }
        };
    }

    /** Keyboard and screen reader go on here. */
    void begin() {
        getElement()
                .executeJs("const field = this.querySelector('textarea, input[type=text], input:not([type])');"
                        + "(field ?? this).focus();"
                        + "(this.querySelector('.line') ?? this).scrollIntoView({block: 'center'})");
    }
}
