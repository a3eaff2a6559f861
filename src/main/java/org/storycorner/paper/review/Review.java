package org.storycorner.paper.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.ScannedPage;

/**
 * A form that somebody has open: its pages, what has to be confirmed, and what was confirmed so far.
 *
 * @param questions what the machine was unsure of comes first
 * @param given the answers so far, by question
 */
public record Review(FormCopy form, List<ScannedPage> pages, List<Question> questions, Map<String, Answer> given) {

    /** Under which it is noted that the consent was looked at once more. */
    static final String SECOND_LOOK = "second-look";

    /** What is looked at once more; when one of them changes, that has to be done again. */
    public static final List<String> CONSENT = List.of("consent", "own-words");

    public Review {
        pages = List.copyOf(pages);
        questions = List.copyOf(questions);
        given = Map.copyOf(given);
    }

    /** What was typed or confirmed there, or else what the machine suggests. */
    public Answer answer(Question question) {
        return Optional.ofNullable(given.get(question.id()))
                .map(answer -> answer.to(question))
                .orElseGet(question::suggested);
    }

    public boolean isConfirmed(Question question) {
        return answer(question).isConfirmed();
    }

    /** How many are still to be confirmed. */
    public long open() {
        return questions.stream().filter(question -> !isConfirmed(question)).count();
    }

    public Optional<Question> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The first one that is still to be confirmed. */
    public Optional<Question> next() {
        return questions.stream().filter(question -> !isConfirmed(question)).findFirst();
    }

    /** Whether somebody has looked at the consent once more. */
    public boolean isSeenTwice() {
        return Optional.ofNullable(given.get(SECOND_LOOK))
                .filter(Answer::isConfirmed)
                .isPresent();
    }

    /** Whether this is the sheet that says who the person is. */
    boolean isContact(ScannedPage page) {
        return Forms.find(form.form(), form.version())
                .flatMap(printed -> printed.layout(page.layout(), form.language()))
                .filter(Layout::isContact)
                .isPresent();
    }

    /** Whether it stands on that sheet. */
    public boolean isContact(Question question) {
        return pages.stream()
                .filter(this::isContact)
                .map(ScannedPage::page)
                .anyMatch(number -> question.spots().stream().anyMatch(spot -> spot.page() == number));
    }

    /** The confirmed answer to this question; nothing where the form has none. */
    Answer confirmed(String id) {
        return find(id).map(this::answer).filter(Answer::isConfirmed).orElse(Answer.NOTHING);
    }
}
