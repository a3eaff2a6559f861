package org.storycorner.paper.ui;

import java.util.Optional;
import java.util.function.BiFunction;
import org.storycorner.inclusion.Language;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.review.LetterQuestions;
import org.storycorner.paper.review.Question;

/** What the fields of a form and their boxes are called, for staff, and in which language people fill them in. */
final class FormTitles {

    private static final String CARD = "card.";

    private final FormWords words;
    private final Optional<Language> language;
    private final BiFunction<String, Object[], String> messages;

    FormTitles(FormCopy copy, BiFunction<String, Object[], String> messages) {
        var form = copy.isLetter()
                ? LetterQuestions.model()
                : Forms.find(copy.form(), copy.version()).orElseThrow();
        this.words = FormWords.of(form, "en");
        this.language = copy.isLetter() ? Optional.empty() : Language.of(copy.language());
        this.messages = messages;
    }

    /** Of the form, and so most likely of what is written on it; a letter may be in any. */
    Optional<Language> language() {
        return language;
    }

    String of(Question question) {
        return switch (question) {
            case Question.MissingPage missing -> message("paper-review.missing", missing.page());
            case Question.EmptyCards cards -> message("paper-review.empty-cards", cards.count());
            case Question.Ticks ticks
            when ticks.id().startsWith(CARD) -> message("paper-review.card", words.get(ticks.id()));
            case Question.Ticks ticks -> message("paper-review.field." + ticks.id());
            case Question.Writing writing -> message("paper-review.field." + writing.id());
            case Question.Pick pick -> message("paper-review.field." + pick.id());
        };
    }

    /** What stands beside a box. */
    String of(Question.Option option) {
        return option.words().equals(LetterQuestions.PAGE)
                ? message(LetterQuestions.PAGE, option.value())
                : words.get(option.words());
    }

    /** The same, and what the machine saw in the box; nothing of boxes that are empty beyond doubt. */
    String read(Question.Option option) {
        return switch (option.tick()) {
            case EMPTY -> of(option);
            case MARKED -> message("paper-review.read.marked", of(option));
            case CANCELLED -> message("paper-review.read.cancelled", of(option));
            case UNSURE -> message("paper-review.read.unsure", of(option));
        };
    }

    private String message(String key, Object... with) {
        return messages.apply(key, with);
    }
}
