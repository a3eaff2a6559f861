package org.storycorner.pictures;

import java.util.Locale;

/** Who drew a card. */
public enum CardSource {
    OPENMOJI("CC-BY-SA-4.0"),
    HEALTHICONS("MIT"),
    OWN("Apache-2.0");

    private final String licence;

    CardSource(String licence) {
        this.licence = licence;
    }

    /** SPDX identifier. */
    public String licence() {
        return licence;
    }

    /** Name in the catalogue, folder in the jar, style on the screen. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
