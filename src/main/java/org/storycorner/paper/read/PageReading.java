package org.storycorner.paper.read;

import java.util.List;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;

/**
 * What was read on a page that was found.
 *
 * @param even the page on even paper, in 200 dpi
 */
public record PageReading(FoundPage.Upright page, List<FieldReading> fields, GreyImage even) {
    public PageReading {
        fields = List.copyOf(fields);
    }

    /** The picture of one of its lines, for a reader of text. */
    public GreyImage line(Area line) {
        return LineCut.of(even, line, page.layout().codes());
    }
}
