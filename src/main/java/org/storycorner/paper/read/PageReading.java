package org.storycorner.paper.read;

import java.util.List;
import org.storycorner.paper.scan.FoundPage;

/** What was read on a page that was found. */
public record PageReading(FoundPage.Upright page, List<FieldReading> fields) {
    public PageReading {
        fields = List.copyOf(fields);
    }
}
