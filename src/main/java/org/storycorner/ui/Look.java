package org.storycorner.ui;

import com.vaadin.flow.component.page.Page;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Preferences;
import org.storycorner.inclusion.TextSize;

/** Puts a person's preferences onto the page: the style sheets do the rest. */
public final class Look {

    private Look() {}

    /** Sets text size and colours of a page whose language stays. */
    public static void apply(Page page, TextSize textSize, Colours colours) {
        page.executeJs("""
                const root = document.documentElement;
                root.dataset.text = $0;
                root.dataset.colours = $1;
                root.style.setProperty('--cap-height-mm', $2);
                """, textSize.key(), colours.key(), Double.toString(textSize.capHeightMm()));
    }

    /**
     * Sets text size, colours, language and direction of writing for the whole page.
     *
     * @param pxPerMm CSS pixels in a millimetre of this screen
     */
    public static void apply(Page page, Preferences preferences, double pxPerMm) {
        apply(page, preferences.textSize(), preferences.colours());
        page.executeJs(
                """
                const root = document.documentElement;
                root.style.setProperty('--px-per-mm', $0);
                root.lang = $1;
                root.dir = $2;
                root.setAttribute('spellcheck', 'false');
                """,
                Double.toString(pxPerMm),
                preferences.language().tag(),
                preferences.language().direction());
    }
}
