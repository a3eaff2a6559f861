package org.storycorner.paper.ocr;

/** What a picture that is to be read holds. */
public enum Segmentation {
    /** A whole page, whichever way up it lies. */
    PAGE,
    /** One upright line, and nothing else. */
    LINE
}
