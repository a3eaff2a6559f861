package org.storycorner.paper.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.paper.review.Discarding;
import org.storycorner.paper.review.Problem;
import org.storycorner.paper.review.Review;
import org.storycorner.paper.review.StayingOut;
import org.storycorner.ui.BigButton;

/** The end of a review: the consent looked at once more, and then the queue; or the form becomes no story. */
final class FinishCard extends Section {

    private final FormTitles titles;
    private final PagePictures pictures;
    private final Finishing finishing;
    private final Div consent = new Div();
    private final Checkbox again = new Checkbox();
    private final Paragraph tooLarge = new Paragraph(getTranslation("paper-review.scans-stay-out"));
    private final Paragraph notStraight = new Paragraph();
    private final Div problems = new Div();
    private final BigButton queue;

    /** What a person decides. */
    interface Finishing {
        void lookAgain(boolean isSeen);

        void queue();

        void discard(Discarding why);
    }

    FinishCard(FormTitles titles, PagePictures pictures, Finishing finishing) {
        this.titles = titles;
        this.pictures = pictures;
        this.finishing = finishing;
        addClassName("finish");
        consent.addClassName("second-look");
        again.setLabel(getTranslation("paper-review.second-look.seen"));
        again.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                finishing.lookAgain(change.getValue());
            }
        });
        problems.addClassName("finish-problems");
        problems.getElement().setAttribute("role", "status");
        queue = BigButton.primary(getTranslation("paper-review.queue"), finishing::queue);
        add(
                new H2(getTranslation("paper-review.finish")),
                tooLarge,
                notStraight,
                consent,
                again,
                problems,
                queue,
                discarding());
        getElement().setAttribute("tabindex", "-1");
    }

    /** @param erased the scans that do not go with the story, which is said before it is queued */
    void show(Review review, List<Problem> open, StayingOut erased) {
        show(erased);
        if (consent.getChildren().findAny().isEmpty()) {
            if (review.form().isLetter()) {
                again.setLabel(getTranslation("paper-letter.second-look.seen"));
            }
            showConsent(review);
        }
        again.setValue(review.isSeenTwice());
        problems.removeAll();
        if (!open.isEmpty()) {
            var list = new UnorderedList();
            open.forEach(problem -> list.add(new ListItem(getTranslation("paper-review.problem." + key(problem)))));
            problems.add(new Paragraph(getTranslation("paper-review.not-yet")), list);
        }
        queue.setEnabled(open.isEmpty());
    }

    private void show(StayingOut erased) {
        var pages = erased.notStraight();
        tooLarge.setVisible(erased.isTooLarge());
        notStraight.setVisible(!pages.isEmpty());
        notStraight.setText(getTranslation(
                "paper-review.photographs-stay-out",
                pages.size(),
                pages.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    void begin() {
        getElement().executeJs("this.querySelector('vaadin-checkbox').focus(); this.scrollIntoView({block: 'center'})");
    }

    private void showConsent(Review review) {
        consent.add(
                new H3(getTranslation("paper-review.second-look")),
                new Paragraph(getTranslation(
                        review.form().isLetter() ? "paper-letter.second-look.lead" : "paper-review.second-look.lead")));
        Review.CONSENT.stream()
                .flatMap(id -> review.find(id).stream())
                .flatMap(question -> question.spots().stream()
                        .flatMap(spot -> pictures.crop(spot).stream())
                        .map(jpeg -> new Picture(
                                jpeg,
                                getTranslation(
                                        "paper-review.picture",
                                        titles.of(question),
                                        question.spots().getFirst().page()))))
                .forEach(consent::add);
    }

    private NativeDetails discarding() {
        var why = new RadioButtonGroup<Discarding>();
        why.setLabel(getTranslation("paper-review.discard.why"));
        why.setItems(Stream.of(Discarding.values()).toList());
        why.setItemLabelGenerator(reason -> getTranslation("paper-review.discard." + reason.key()));
        var answer = new Paragraph();
        answer.getElement().setAttribute("role", "alert");
        var yes = BigButton.secondary(getTranslation("paper-review.discard.yes"), () -> {
            var reason = why.getValue();
            if (reason == null) {
                answer.setText(getTranslation("paper-review.discard.choose"));
            } else {
                finishing.discard(reason);
            }
        });
        var content = new Div(new Paragraph(getTranslation("paper-review.discard.lead")), why, answer, yes);
        content.addClassName("details-content");
        return new NativeDetails(getTranslation("paper-review.discard"), content);
    }

    private static String key(Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
