package org.storycorner.settings.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueKey;

/** The fields of one setting. What is typed goes to the reader of {@code venue.yaml} as it is, which judges it. */
interface SettingForm {

    VenueKey key();

    Component fields();

    /** Fills the fields. */
    void show(Venue venue);

    /** What the fields say, as {@code venue.yaml} would hold it. */
    Object value();

    /** As a person writes a time in {@code venue.yaml}. */
    static String written(Duration time) {
        return time.isZero() || time.toMillis() % 1_000 != 0
                ? time.toMillis() + " ms"
                : time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
