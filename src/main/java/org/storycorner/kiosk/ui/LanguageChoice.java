package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.storycorner.inclusion.Language;
import org.storycorner.ui.Chosen;

/** The venue's languages, each under its own name and in its own writing. */
class LanguageChoice extends Div {

    LanguageChoice(Stage stage) {
        addClassName("languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("comfort.language"));
        Language.offeredBy(stage.venue()).stream()
                .map(language -> button(stage, language))
                .forEach(this::add);
    }

    private static NativeButton button(Stage stage, Language language) {
        var button = new NativeButton(language.ownName(), event -> stage.speak(language));
        button.addClassName("language");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("lang", language.tag());
        button.getElement().setAttribute("dir", language.direction());
        return Chosen.mark(button, stage.journey().language() == language);
    }
}
