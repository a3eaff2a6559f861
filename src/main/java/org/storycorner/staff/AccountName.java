package org.storycorner.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody types to sign in: a name such as "Mary K", never an e-mail address.
 *
 * @param text without blanks at its ends
 */
public record AccountName(String text) {

    static final int LONGEST = 60;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .'’-]*");

    public AccountName {
        if (!isName(text)) {
            throw new IllegalArgumentException("A name of 2 to " + LONGEST + " letters and digits was expected");
        }
    }

    /** The name that was typed, or empty when that is none. */
    public static Optional<AccountName> of(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        return isName(text) ? Optional.of(new AccountName(text)) : Optional.empty();
    }

    /** The same for each way of typing it. */
    public String folded() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && ALLOWED.matcher(text).matches()
                && Normalizer.normalize(text, Normalizer.Form.NFKC).length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "a name";
    }
}
