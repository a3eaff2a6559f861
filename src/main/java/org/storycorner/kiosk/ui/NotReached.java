package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * The place of the line that says that what is typed can't reach the box and is not saved yet. The browser alone can know
 * and say it (kiosk.js); it gets the words beforehand.
 */
class NotReached extends Div implements LocaleChangeObserver {

    NotReached() {
        addClassName("not-kept");
        getElement().setAttribute("role", "status");
        prepare();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        prepare();
    }

    private void prepare() {
        getElement().setAttribute("data-not-reached", getTranslation("draft.not-reached"));
    }
}
