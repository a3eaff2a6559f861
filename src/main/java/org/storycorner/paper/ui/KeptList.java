package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list whose items stay as long as what they show stays the same, so that nothing closes and no focus is lost under anybody's
 * hands while it grows.
 */
final class KeptList<T> extends UnorderedList {

    private final Function<T, ListItem> draw;
    private final Map<T, ListItem> items = new HashMap<>();
    private List<T> shown = List.of();

    /** @param draw makes the item of a value; those of equal values are alike */
    KeptList(Function<T, ListItem> draw) {
        this.draw = draw;
    }

    /** Shows these values, each there once; those that were shown before are in the same order as then. */
    void show(List<T> values) {
        var now = Set.copyOf(values);
        for (var value : shown) {
            if (!now.contains(value)) {
                Optional.ofNullable(items.remove(value)).ifPresent(this::remove);
            }
        }
        shown = List.copyOf(values);
        for (int place = 0; place < shown.size(); place++) {
            var value = shown.get(place);
            if (!items.containsKey(value)) {
                var item = draw.apply(value);
                item.getElement().setAttribute("tabindex", "-1");
                items.put(value, item);
                addComponentAtIndex(place, item);
            }
        }
    }

    /** Where it is shown, from 0; less when it is not. */
    int place(T value) {
        return shown.indexOf(value);
    }

    /** Brings the keyboard to what is shown at this place; false when nothing is. */
    boolean focus(int place) {
        var item = place >= 0 && place < shown.size()
                ? Optional.ofNullable(items.get(shown.get(place)))
                : Optional.<ListItem>empty();
        item.ifPresent(at -> at.getElement().callJsFunction("focus"));
        return item.isPresent();
    }
}
