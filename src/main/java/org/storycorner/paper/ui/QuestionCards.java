package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.storycorner.paper.review.Question;
import org.storycorner.paper.review.Review;

/** The questions of a form, in the order in which they are confirmed: who the person is comes apart, at the end. */
final class QuestionCards extends Div {

    private final Map<String, QuestionCard> cards = new LinkedHashMap<>();

    QuestionCards(Review review, FormTitles titles, PagePictures pictures, QuestionCard.Answering answering) {
        addClassName("questions");
        boolean isContactBegun = false;
        for (var question : review.questions()) {
            if (!isContactBegun && review.isContact(question)) {
                isContactBegun = true;
                add(new H2(getTranslation("paper-review.contact")));
            }
            var card = new QuestionCard(question, titles, pictures, answering);
            card.show(review.answer(question));
            cards.put(question.id(), card);
            add(card);
        }
    }

    Optional<QuestionCard> of(Question question) {
        return Optional.ofNullable(cards.get(question.id()));
    }
}
