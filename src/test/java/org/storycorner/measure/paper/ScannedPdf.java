package org.storycorner.measure.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A page as an office's scanner gives it: a PDF that holds one picture.
 *
 * @param pdf what the box gets
 * @param jpeg the picture in it, for programs that read no PDF
 * @param dpi of the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScannedPdf(byte[] pdf, byte[] jpeg, int dpi) {

    private static final int QUALITY = 85;

    /** So many filled-in pages of the form, in English: one of each kind, and again. */
    static List<ScannedPdf> of(String form, int pages, long seed) throws IOException {
        var printed = PrintedPages.of(form, "en", seed);
        var scanned = new ArrayList<ScannedPdf>();
        for (int number = 0; number < pages; number++) {
            var random = new SplittableRandom(seed + number);
            var filled = FilledPage.fill(printed.get(number % printed.size()), random);
            var degradation = Degradation.scan(random);
            var jpeg = Degradation.jpeg(degradation.apply(filled, random), QUALITY);
            scanned.add(new ScannedPdf(FilledStack.pdf(List.of(jpeg)), jpeg, degradation.dpi()));
        }
        return scanned;
    }
}
