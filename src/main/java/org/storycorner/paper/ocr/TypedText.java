package org.storycorner.paper.ocr;

import org.storycorner.paper.scan.GreyImage;

/** Reads what is typed, whatever the picture does to the reader. */
@FunctionalInterface
public interface TypedText {

    PageText read(GreyImage picture, Segmentation segmentation);

    /** The same for the pictures of one page: all of them together may take no longer than one. */
    default TypedText ofOnePage() {
        return this;
    }

    default PageText read(GreyImage page) {
        return read(page, Segmentation.PAGE);
    }
}
