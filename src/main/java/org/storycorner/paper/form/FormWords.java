package org.storycorner.paper.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a form in one language: its own, and those that it shares with the kiosk. */
public final class FormWords {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle own;
    private final ResourceBundle kiosk;
    private final Locale locale;

    private FormWords(String folder, Locale locale) {
        this.own = ResourceBundle.getBundle("forms." + folder + ".words", locale, EXACT);
        this.kiosk = ResourceBundle.getBundle("vaadin-i18n.translations", locale, EXACT);
        this.locale = locale;
    }

    /** Those of this form in the language of this BCP 47 tag; English where the form does not speak it. */
    public static FormWords of(Form form, String language) {
        return new FormWords(form.words(), Locale.forLanguageTag(language));
    }

    /** A message, and in it what it comes with. */
    public String get(String key, Object... with) {
        var pattern = own.containsKey(key) ? own.getString(key) : kiosk.getString(key);
        return with.length == 0 ? pattern : new MessageFormat(pattern, locale).format(with);
    }
}
