package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.storycorner.paper.review.Question;

/** The browser's own list to choose one thing from, or none. */
@Tag("select")
final class PickList extends Component {

    /**
     * A list.
     *
     * @param none what stands for nothing
     * @param at the value that is chosen now; empty for nothing
     * @param chosen is told the value; an empty one for nothing
     */
    PickList(String label, String none, List<Question.Choice> choices, String at, Consumer<String> chosen) {
        getElement().getClassList().add("pick-list");
        getElement().setAttribute("aria-label", label);
        add("", none, at.isEmpty());
        choices.forEach(
                choice -> add(choice.value(), choice.name(), choice.value().equals(at)));
        getElement()
                .addEventListener("change", event -> {
                    var value = event.getEventData().path("element.value").asString("");
                    boolean isOffered =
                            choices.stream().anyMatch(choice -> choice.value().equals(value));
                    chosen.accept(isOffered ? value : "");
                })
                .addEventData("element.value");
    }

    private void add(String value, String name, boolean isChosen) {
        var option = new Element("option");
        option.setAttribute("value", value);
        option.setAttribute("selected", isChosen);
        option.setText(name);
        getElement().appendChild(option);
    }
}
