package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.storycorner.venue.KeyboardSettings;

/** The place of the box's own keyboard, which the browser draws by itself; it gets the keys' names from here. */
@JsModule("context://components/keyboard.js")
class OnScreenKeyboard extends Section implements LocaleChangeObserver {

    private static final List<String> NAMES = List.of(
            "shift",
            "backspace",
            "enter",
            "space",
            "left",
            "right",
            "signs",
            "letters",
            "order-abc",
            "order-usual",
            "script-latin",
            "script-own",
            "more",
            "done");

    OnScreenKeyboard() {
        addClassName("keyboard");
        getElement().setAttribute("dir", "ltr");
        getElement().setAttribute("hidden", true);
        nameKeys();
    }

    /** Whether the browser finds the keyboard here, and how it minds hands that shake. */
    void fit(KeyboardSettings settings) {
        getElement().setAttribute("data-keys", settings.onScreen());
        getElement()
                .setAttribute(
                        "data-repeat-guard-ms",
                        Long.toString(settings.repeatGuard().toMillis()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        nameKeys();
    }

    private void nameKeys() {
        getElement().setAttribute("aria-label", getTranslation("keyboard.label"));
        NAMES.forEach(key -> getElement().setAttribute("data-name-" + key, getTranslation("keyboard." + key)));
    }
}
