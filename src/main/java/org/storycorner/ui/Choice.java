package org.storycorner.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;

/** A question with a few answers of which one is chosen, in the browser's own list. */
public final class Choice extends Div {

    /**
     * A labelled list.
     *
     * @param id of the list, for its label and for tests
     * @param options the values and what is shown for them, in their order
     */
    public Choice(String id, String label, Map<String, String> options, String chosen, Consumer<String> whenChosen) {
        addClassName("choice");
        var select = new Element("select");
        select.setAttribute("id", id);
        options.forEach((value, text) -> {
            var option = new Element("option");
            option.setAttribute("value", value);
            option.setAttribute("selected", value.equals(chosen));
            option.setText(text);
            select.appendChild(option);
        });
        select.addEventListener("change", event -> {
                    var value = event.getEventData().get("element.value").asString();
                    if (options.containsKey(value)) {
                        whenChosen.accept(value);
                    }
                })
                .addEventData("element.value");
        var name = new NativeLabel(label);
        name.setFor(id);
        add(name);
        getElement().appendChild(select);
    }
}
