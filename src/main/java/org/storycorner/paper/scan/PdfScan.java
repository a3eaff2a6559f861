package org.storycorner.paper.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF, of which each page is drawn in 300 dots an inch. */
final class PdfScan implements Scan.Opened {

    private static final float DPI = 300;
    private static final float POINTS = 72;

    /** Drawings within drawings, deeper than any scanner nests them. */
    private static final int DEEPEST = 4;

    private final PDDocument document;
    private final Duration patience;

    /** Whether somebody may still be at work in the document. */
    private boolean isLeft;

    PdfScan(PDDocument document, Duration patience) {
        this.document = document;
        this.patience = patience;
    }

    static Scan open(ScanSource source) {
        try {
            var document = source.pdf();
            int pages = document.getNumberOfPages();
            if (pages > 0 && pages <= ScanFile.MOST_PAGES) {
                return new PdfScan(document, Patience.USUAL);
            }
            document.close();
            return new Scan.Refused(pages == 0 ? Refusal.EMPTY : Refusal.TOO_MANY_PAGES);
        } catch (InvalidPasswordException locked) {
            return new Scan.Refused(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException damaged) {
            return new Scan.Refused(Refusal.DAMAGED);
        }
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public Scan.Picture picture(int page) {
        var picture = Patience.<Scan.Picture>waitFor(patience, () -> drawn(page), Scan.Picture.Unseen::new);
        isLeft |= picture.equals(new Scan.Picture.Unseen(Refusal.TOO_SLOW));
        return picture;
    }

    private Scan.Picture drawn(int page) throws IOException {
        var size = document.getPage(page).getCropBox();
        double pixels = (double) size.getWidth() * size.getHeight() * DPI * DPI / POINTS / POINTS;
        if (!fits(document.getPage(page).getResources(), 0)) {
            return new Scan.Picture.Unseen(Refusal.TOO_MANY_PIXELS);
        }
        double shrink = Math.min(1, Math.sqrt(ScanFile.READ_PIXELS / Math.max(pixels, 1)));
        var drawn = new PDFRenderer(document).renderImage(page, (float) (DPI / POINTS * shrink), ImageType.GRAY);
        return new Scan.Picture.Seen(GreyImage.of(drawn));
    }

    /** Closes the document, unless somebody is still at work in it: then it goes with them. */
    @Override
    public void close() {
        if (isLeft) {
            return;
        }
        try {
            document.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    /** Whether no picture of the page is too large to be unpacked. */
    private static boolean fits(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST) {
            return resources == null;
        }
        for (COSName name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            boolean fits = switch (object) {
                case PDImageXObject image -> (long) image.getWidth() * image.getHeight() <= ScanFile.MOST_PIXELS;
                case PDFormXObject form -> fits(form.getResources(), depth + 1);
                default -> true;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
