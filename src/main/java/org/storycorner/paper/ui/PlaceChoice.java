package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.storycorner.paper.review.PagePlace;
import org.storycorner.paper.review.Question;

/** Which page of which form a page without a readable code is. */
final class PlaceChoice extends Div {

    private final List<PagePlace> places;

    /** @param chosen is told the place; nothing when it was taken back */
    PlaceChoice(List<PagePlace> places, Consumer<Optional<PagePlace>> chosen) {
        this.places = places;
        add(new PickList(
                getTranslation("paper-corners.which"),
                getTranslation("paper-corners.which.none-yet"),
                places.stream()
                        .map(place -> new Question.Choice(place.id(), words(place)))
                        .toList(),
                "",
                id -> chosen.accept(
                        places.stream().filter(place -> place.id().equals(id)).findFirst())));
    }

    /** With the kind of page only where that tells two places apart. */
    private String words(PagePlace place) {
        var code = place.code();
        boolean isOne = places.stream()
                        .filter(other -> other.form().equals(place.form())
                                && other.code().page() == code.page())
                        .count()
                == 1;
        return getTranslation(
                isOne ? "paper-corners.which.page" : "paper-corners.which.kind",
                place.form().readableSerial(),
                code.page(),
                code.pages(),
                code.layout());
    }
}
