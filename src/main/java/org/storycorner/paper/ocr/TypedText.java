package org.storycorner.paper.ocr;

import org.storycorner.paper.scan.GreyImage;

/** Reads what is typed on a page, whatever the page does to the reader. */
@FunctionalInterface
public interface TypedText {

    PageText read(GreyImage page);
}
