package org.storycorner.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;
import org.storycorner.staff.Role;

/** One of the three roles, in the browser's own list. */
class RoleChoice extends Div {

    private Role chosen;

    RoleChoice(Role at) {
        chosen = at;
        addClassName("door-field");
        var list = new Choice();
        list.setId("role-" + System.identityHashCode(this));
        for (var role : Role.values()) {
            var option = new Element("option");
            option.setAttribute("value", role.name());
            option.setAttribute("selected", role == at);
            option.setText(getTranslation("role." + role.key()));
            list.getElement().appendChild(option);
        }
        list.getElement()
                .addEventListener(
                        "change",
                        event -> choose(
                                event.getEventData().path("element.value").asString("")))
                .addEventData("element.value");
        var words = new NativeLabel(getTranslation("accounts.role"));
        words.setFor(list);
        add(words, list);
    }

    Role chosen() {
        return chosen;
    }

    private void choose(String name) {
        Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .ifPresent(role -> chosen = role);
    }

    /** The browser's {@code select}. */
    @Tag("select")
    private static final class Choice extends Component {}
}
