package org.storycorner.paper.scan;

import java.util.List;
import org.storycorner.paper.form.PageCode;

/**
 * A page's code, found in an image.
 *
 * @param corners of the code, in pixels: top left, top right, bottom right and bottom left as the code itself lies
 */
record FoundCode(PageCode.Sealed sealed, List<Point> corners) {
    FoundCode {
        corners = List.copyOf(corners);
    }
}
