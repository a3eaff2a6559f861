package org.storycorner.paper.intake;

/** For tests elsewhere: readings as they lie sealed, also those of older readers. */
public final class PaperReadings {

    private PaperReadings() {}

    public static Readings parse(byte[] json) {
        return Readings.parse(json);
    }
}
