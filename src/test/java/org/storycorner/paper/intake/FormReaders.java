package org.storycorner.paper.intake;

import org.storycorner.paper.ocr.TypedText;
import org.storycorner.paper.read.PageReader;

/** Readers of forms as a box has them, for other packages' tests. */
public final class FormReaders {

    private FormReaders() {}

    /** One that asks this reader of text for what stands on the lines. */
    public static FormReader with(TypedText typed) {
        return new FormReader(new PageReader(), typed);
    }
}
