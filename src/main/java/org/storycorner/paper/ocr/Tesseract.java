package org.storycorner.paper.ocr;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** One handle of Tesseract, kept from page to page: to begin anew takes ten times as long as a line. Only in the worker. */
final class Tesseract implements AutoCloseable {

    private static final double INCHES = 297 / 25.4;
    private static final int LEAST_DPI = 70;
    private static final int MOST_DPI = 600;

    private final TessBaseAPI handle;

    private Tesseract(TessBaseAPI handle) {
        this.handle = handle;
    }

    static Tesseract open(Path data) {
        var handle = TessAPI1.TessBaseAPICreate();
        if (TessAPI1.TessBaseAPIInit3(handle, data.toString(), "eng") != 0) {
            TessAPI1.TessBaseAPIDelete(handle);
            throw new IllegalStateException("Tesseract does not find its data");
        }
        return new Tesseract(handle);
    }

    /** The words of a picture in the order of reading. */
    List<ReadWord> read(GreyImage page, Segmentation segmentation) {
        var pixels = ByteBuffer.allocateDirect(page.pixels().length);
        pixels.put(page.pixels()).flip();
        TessAPI1.TessBaseAPISetPageSegMode(handle, mode(segmentation));
        TessAPI1.TessBaseAPISetImage(handle, pixels, page.width(), page.height(), 1, page.width());
        TessAPI1.TessBaseAPISetSourceResolution(handle, dpi(page, segmentation));
        try {
            return TessAPI1.TessBaseAPIRecognize(handle, null) == 0 ? words() : List.of();
        } finally {
            TessAPI1.TessBaseAPIClear(handle);
            TessAPI1.TessBaseAPIClearAdaptiveClassifier(handle);
        }
    }

    @Override
    public void close() {
        TessAPI1.TessBaseAPIDelete(handle);
    }

    private List<ReadWord> words() {
        var found = TessAPI1.TessBaseAPIGetIterator(handle);
        if (found == null) {
            return List.of();
        }
        try {
            var words = new ArrayList<ReadWord>();
            do {
                var text = TessAPI1.TessResultIteratorGetUTF8Text(found, TessPageIteratorLevel.RIL_WORD);
                if (text != null) {
                    words.add(word(found, text));
                }
            } while (TessAPI1.TessResultIteratorNext(found, TessPageIteratorLevel.RIL_WORD) == 1);
            return words;
        } finally {
            TessAPI1.TessResultIteratorDelete(found);
        }
    }

    private static ReadWord word(TessResultIterator found, Pointer text) {
        var place = TessAPI1.TessResultIteratorGetPageIterator(found);
        try {
            return new ReadWord(
                    text.getString(0, StandardCharsets.UTF_8.name()),
                    TessAPI1.TessResultIteratorConfidence(found, TessPageIteratorLevel.RIL_WORD),
                    TessAPI1.TessPageIteratorIsAtBeginningOf(place, TessPageIteratorLevel.RIL_TEXTLINE) == 1,
                    TessAPI1.TessPageIteratorIsAtBeginningOf(place, TessPageIteratorLevel.RIL_PARA) == 1);
        } finally {
            TessAPI1.TessDeleteText(text);
        }
    }

    private static int mode(Segmentation segmentation) {
        return switch (segmentation) {
            case PAGE -> TessPageSegMode.PSM_AUTO_OSD;
            case LINE -> TessPageSegMode.PSM_SINGLE_LINE;
        };
    }

    /** Of a page as if it were A4: sizes of scans say nothing about paper. Lines are cut from pages that we know. */
    private static int dpi(GreyImage page, Segmentation segmentation) {
        return segmentation == Segmentation.LINE
                ? UprightPage.DPI
                : Math.clamp(Math.round(Math.max(page.width(), page.height()) / INCHES), LEAST_DPI, MOST_DPI);
    }
}
