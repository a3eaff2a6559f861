package org.storycorner.paper.ocr;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How typed text is read, {@code storycorner.ocr.*}.
 *
 * @param limit how long one picture, a page or a line, may take, and how long the worker may take to start
 */
@ConfigurationProperties("storycorner.ocr")
record OcrSettings(@DefaultValue("30s") Duration limit) {

    OcrSettings {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("storycorner.ocr.limit: expected a time above zero, found " + limit);
        }
    }
}
