package org.storycorner.browser;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A screen with small pixels, such as that of a telephone or a dense tablet: everything takes more of them. */
class FineScreenIT extends OtherScreen {

    private static final double PX_PER_MM = 5.6;

    FineScreenIT() {
        super(PX_PER_MM);
    }

    @DynamicPropertySource
    static void screen(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> venueWith(PX_PER_MM).toString());
    }
}
