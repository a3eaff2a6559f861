package org.storycorner.inclusion;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the box reads aloud, {@code storycorner.speech.*}.
 *
 * @param program the speech program: espeak-ng, or another that takes the same arguments
 * @param recordings the folder with the venue's own recordings
 * @param limit how long a sound may take to be made, and how long one may wait for its turn
 * @param atOnce how many sounds are made at the same time
 * @param cache how many bytes of sounds are kept; of fixed texts only
 */
@ConfigurationProperties("storycorner.speech")
record SpeechSettings(
        @DefaultValue("espeak-ng") String program,
        @DefaultValue("kiosk-config/audio") Path recordings,
        @DefaultValue("5s") Duration limit,
        @DefaultValue("2") int atOnce,
        @DefaultValue("16MB") DataSize cache) {

    SpeechSettings {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("storycorner.speech.limit: expected a time above zero, found " + limit);
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("storycorner.speech.at-once: expected 1 or more, found " + atOnce);
        }
    }
}
