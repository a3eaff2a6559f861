package org.storycorner.handover;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the pages for staff, where no page is there to ask for them. */
final class StaffWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "vaadin-i18n.translations", Locale.ENGLISH, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private StaffWords() {}

    static String of(String key) {
        return WORDS.getString(key);
    }
}
