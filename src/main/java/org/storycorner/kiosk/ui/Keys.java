package org.storycorner.kiosk.ui;

import java.util.Locale;

/** The message keys and icon names of enum constants: {@code FAMILY_OR_FRIEND} is {@code family-or-friend}. */
final class Keys {

    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
