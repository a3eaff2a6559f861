package org.storycorner.staff;

import java.util.regex.Pattern;

/**
 * One kind of thing that people do in the console, by the key of its message; features have constants of their own, such
 * as {@code new Deed("audit.account-created")}.
 */
public record Deed(String key) {

    private static final Pattern KEY = Pattern.compile("audit\\.[a-z][a-z0-9.-]{1,50}");

    public Deed {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("A deed is the key of a message, audit.…, not " + key);
        }
    }
}
