package org.storycorner.browser;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A screen with large pixels, such as a wall panel: no target gets fewer than 48 of them, whatever the millimetres say. */
class CoarseScreenIT extends OtherScreen {

    private static final double PX_PER_MM = 2.5;

    CoarseScreenIT() {
        super(PX_PER_MM);
    }

    @DynamicPropertySource
    static void screen(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> venueWith(PX_PER_MM).toString());
    }
}
