package org.storycorner.queue;

import java.time.Instant;

/**
 * What came of an import.
 *
 * @param name what the exporting person called the export
 * @param from the exporting box's fingerprint
 * @param fresh stories that are new here
 * @param known stories that were here already
 * @param healed stories that did not open here any more and have a good copy now
 * @param withdrawn stories that their tellers had withdrawn here, and that stay so
 */
public record ImportReport(
        String name, Fingerprint from, Instant exportedAt, int fresh, int known, int healed, int withdrawn) {}
