package org.storycorner.paper.ocr;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How typed text is read, {@code storycorner.ocr.*}.
 *
 * @param limit how long a page may take, all its lines together, and how long the worker may take to start; 1 second at least
 */
@ConfigurationProperties("storycorner.ocr")
record OcrSettings(@DefaultValue("30s") Duration limit) {

    /** The worker counts in seconds, and no page is read in less. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    OcrSettings {
        if (limit.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "storycorner.ocr.limit: expected 1s or more, found " + limit.toMillis() + "ms");
        }
    }
}
