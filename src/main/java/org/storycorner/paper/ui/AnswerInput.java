package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.storycorner.paper.read.TickClass;
import org.storycorner.paper.review.Answer;
import org.storycorner.paper.review.Question;
import org.storycorner.story.Words;

/** Where a person says what stands at one place of a form. */
final class AnswerInput extends Div {

    private static final String NONE = "";
    private static final int LONGEST_LINE = 254;

    private Answer answer;
    private boolean isChosen = true;
    private boolean isAsked;
    private @Nullable LineInputs lines;
    /** Boxes that the machine could not tell, and that nobody has turned yet. */
    private final Set<Checkbox> doubtful = new LinkedHashSet<>();

    private final Runnable changed;

    /** @param changed is told of each change, while somebody types as well */
    AnswerInput(Question question, Answer answer, FormTitles titles, Runnable changed) {
        this.answer = answer;
        this.changed = changed;
        addClassName("answer-input");
        switch (question) {
            case Question.Ticks ticks when ticks.single() -> add(one(ticks, titles));
            case Question.Ticks ticks -> several(ticks, titles).forEach(this::add);
            case Question.Writing writing when writing.isLong() -> add(text(titles.of(question)));
            case Question.Writing writing -> add(line(titles.of(question)));
            case Question.Pick pick -> add(list(pick, titles));
            case Question.EmptyCards cards -> {}
            case Question.MissingPage page -> {}
        }
    }

    /** Line by line: each with its picture. */
    AnswerInput(
            Question.Writing question,
            List<String> typed,
            FormTitles titles,
            LineInputs.Pictures pictures,
            Runnable changed) {
        this.answer = question.lines().answer(typed);
        this.changed = changed;
        addClassName("answer-input");
        lines = new LineInputs(question.lines(), typed, titles.of(question), pictures, all -> {
            isAsked = false;
            give(question.lines().answer(all));
        });
        add(lines);
    }

    Answer answer() {
        return answer;
    }

    /**
     * Objects to its being confirmed as it is, in words. A choice that the machine could not tell has to be made, but not on
     * paper that has no boxes. Of lines that are left empty, and of boxes that are doubtful and untouched, it is asked once
     * whether nothing is there, and whoever confirms is brought to the first of them.
     */
    Optional<String> object() {
        if (!isChosen) {
            return Optional.of(getTranslation("paper-review.state.choose"));
        }
        var question = isAsked ? Optional.<String>empty() : doubtful().or(this::emptyLines);
        isAsked = true;
        return question;
    }

    private Optional<String> doubtful() {
        return doubtful.stream().findFirst().map(first -> {
            first.focus();
            return getTranslation("paper-review.state.doubtful", doubtful.size());
        });
    }

    private Optional<String> emptyLines() {
        var typed = lines;
        if (typed == null || typed.empty().isEmpty()) {
            return Optional.empty();
        }
        var empty = typed.empty();
        typed.goTo(empty.getFirst());
        var numbers = ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(empty.stream().map(String::valueOf).toList());
        return Optional.of(getTranslation("paper-review.state.empty-line", empty.size(), numbers));
    }

    /**
     * A line that goes on to the left is shown from its right end, and typed from there.
     *
     * @param direction as in {@code dir} attributes
     */
    void writtenTo(String direction) {
        if (lines != null) {
            lines.writtenTo(direction);
        } else {
            getChildren().forEach(text -> text.getElement().setAttribute("dir", direction));
        }
    }

    private Component one(Question.Ticks ticks, FormTitles titles) {
        var labels = new LinkedHashMap<String, String>();
        ticks.options().forEach(option -> labels.put(option.value(), titles.read(option)));
        labels.put(NONE, getTranslation("paper-review.no-box"));
        var group = new RadioButtonGroup<String>();
        group.setAriaLabel(titles.of(ticks));
        group.setItems(List.copyOf(labels.keySet()));
        group.setItemLabelGenerator(value -> labels.getOrDefault(value, value));
        group.setValue(
                answer.values().stream().findFirst().orElse(ticks.isSure() || answer.isConfirmed() ? NONE : null));
        isChosen = group.getValue() != null || ticks.spots().isEmpty();
        group.addValueChangeListener(change -> {
            var value = change.getValue();
            isChosen = true;
            give(Answer.of(value == null || value.equals(NONE) ? List.of() : List.of(value)));
        });
        return group;
    }

    private Component list(Question.Pick pick, FormTitles titles) {
        var at = answer.values().stream().findFirst().orElse(NONE);
        return new PickList(
                titles.of(pick),
                getTranslation("paper-letter.not-said"),
                pick.choices(),
                at,
                value -> give(Answer.of(value.isEmpty() ? List.of() : List.of(value))));
    }

    private Stream<Checkbox> several(Question.Ticks ticks, FormTitles titles) {
        Map<String, Checkbox> boxes = new LinkedHashMap<>();
        ticks.options().forEach(option -> {
            var box = new Checkbox(titles.read(option), answer.has(option.value()));
            boxes.put(option.value(), box);
            if (option.tick() == TickClass.UNSURE && !ticks.spots().isEmpty()) {
                doubtful.add(box);
            }
            box.addValueChangeListener(change -> {
                doubtful.remove(box);
                give(Answer.of(ticked(boxes)));
            });
        });
        return boxes.values().stream();
    }

    private static List<String> ticked(Map<String, Checkbox> boxes) {
        var ticked = new ArrayList<String>();
        boxes.forEach((value, box) -> {
            if (box.getValue()) {
                ticked.add(value);
            }
        });
        return ticked;
    }

    private TextArea text(String label) {
        var area = TypedField.of(new TextArea());
        area.setAriaLabel(label);
        area.setValue(answer.text());
        area.setMinRows(3);
        area.setWidthFull();
        area.setMaxLength(Words.MOST_CHARACTERS);
        area.addValueChangeListener(change -> give(Answer.of(change.getValue())));
        return area;
    }

    private TextField line(String label) {
        var field = TypedField.of(new TextField());
        field.setAriaLabel(label);
        field.setValue(answer.text());
        field.setMaxLength(LONGEST_LINE);
        field.addValueChangeListener(change -> give(Answer.of(change.getValue())));
        return field;
    }

    private void give(Answer given) {
        answer = given;
        changed.run();
    }
}
