package org.storycorner.command;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the kiosk in one language, for what is drawn without a screen. */
record Messages(ResourceBundle bundle) {

    private static final String NAME = "vaadin-i18n.translations";
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Those of a BCP 47 tag; empty when the kiosk does not speak it. English is the language of the root file. */
    static Optional<Messages> in(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var bundle = ResourceBundle.getBundle(NAME, locale, EXACT);
        boolean spoken = locale.getLanguage().equals("en")
                || (!bundle.getLocale().getLanguage().isEmpty()
                        && bundle.getLocale().getLanguage().equals(locale.getLanguage()));
        return spoken ? Optional.of(new Messages(bundle)) : Optional.empty();
    }

    String get(String key) {
        return bundle.getString(key);
    }
}
