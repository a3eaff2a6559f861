package org.storycorner.story;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address: at most 254 characters (RFC 5321), one local part of at most 64, one domain with a dot. */
public record EmailAddress(String value) {

    private static final int MOST_CHARACTERS = 254;
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~@-]+");
    private static final Pattern SYNTAX = Pattern.compile(
            "(?=[^@]{1,64}@)[^@.]{1,64}(?:\\.[^@.]{1,64})*@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** The address in what was typed, surrounding space aside; empty when it is not one. */
    public static Optional<EmailAddress> parse(String typed) {
        var value = typed.strip();
        return isValid(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /** The part before the @. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }

    private static boolean isValid(String value) {
        return value.length() <= MOST_CHARACTERS
                && CHARACTERS.matcher(value).matches()
                && SYNTAX.matcher(value).matches();
    }
}
