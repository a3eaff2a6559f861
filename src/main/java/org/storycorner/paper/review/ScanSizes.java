package org.storycorner.paper.review;

import java.util.Map;
import org.storycorner.paper.intake.PageKey;

/**
 * How large the scans of an open form are. Each of them is opened for that, so it is asked once, and not at every step.
 *
 * @param bytes of each page that may go with the story
 */
public record ScanSizes(Map<PageKey, Integer> bytes) {

    /** No scan may go with the story. */
    public static final ScanSizes NONE = new ScanSizes(Map.of());

    public ScanSizes {
        bytes = Map.copyOf(bytes);
    }
}
