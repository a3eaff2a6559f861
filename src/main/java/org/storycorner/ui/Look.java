package org.storycorner.ui;

import com.vaadin.flow.component.page.Page;
import org.storycorner.inclusion.Preferences;

/** Puts a person's preferences onto the page: the style sheets do the rest. */
public final class Look {

    private Look() {}

    /**
     * Sets text size, colours, language and direction of writing for the whole page.
     *
     * @param pxPerMm CSS pixels in a millimetre of this screen
     */
    public static void apply(Page page, Preferences preferences, double pxPerMm) {
        page.executeJs(
                """
                const root = document.documentElement;
                root.dataset.text = $0;
                root.dataset.colours = $1;
                root.style.setProperty('--px-per-mm', $2);
                root.style.setProperty('--cap-height-mm', $3);
                root.lang = $4;
                root.dir = $5;
                root.setAttribute('spellcheck', 'false');
                """,
                preferences.textSize().key(),
                preferences.colours().key(),
                Double.toString(pxPerMm),
                Double.toString(preferences.textSize().capHeightMm()),
                preferences.language().tag(),
                preferences.language().direction());
    }
}
