package org.storycorner.story;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A UK postcode in its printed form, such as {@code ML1 1AB} (BS 7666: outward code, space, inward code). */
public record Postcode(String value) {

    private static final int MOST_CHARACTERS = 12;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9 ]+");
    private static final Pattern SYNTAX = Pattern.compile("(?:[A-Z]{1,2}[0-9][A-Z0-9]?|GIR) [0-9][ABD-HJLNP-UW-Z]{2}");

    public Postcode {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a postcode");
        }
    }

    /** The postcode in what was typed, in any case and spacing; empty when it is not one. */
    public static Optional<Postcode> parse(String typed) {
        var text = typed.strip();
        if (text.length() > MOST_CHARACTERS || !CHARACTERS.matcher(text).matches()) {
            return Optional.empty();
        }
        var letters = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (letters.length() < 5) {
            return Optional.empty();
        }
        int inward = letters.length() - 3;
        var value = letters.substring(0, inward) + " " + letters.substring(inward);
        return SYNTAX.matcher(value).matches() ? Optional.of(new Postcode(value)) : Optional.empty();
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Postcode[hidden]";
    }
}
