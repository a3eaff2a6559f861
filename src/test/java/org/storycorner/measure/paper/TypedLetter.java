package org.storycorner.measure.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Typed letters on A4, such as people bring instead of our form. */
public final class TypedLetter {

    private static final float SIZE = 12;
    private static final float LEADING = 18;
    private static final float MARGIN = 72;

    private TypedLetter() {}

    /** A PDF with a page of these lines each. */
    @SafeVarargs
    public static byte[] pdf(List<String>... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                write(document, lines);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The one page of these lines as a scanner gives it, in grey with 200 dots an inch. */
    public static BufferedImage scan(List<String> lines) throws IOException {
        try (var document = new PDDocument()) {
            write(document, lines);
            return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
        }
    }

    /** PDFBox's own: what a machine happens to have would make another page of it. */
    private static PDFont font(PDDocument document) throws IOException {
        try (var file =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, Objects.requireNonNull(file), false);
        }
    }

    private static void write(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font(document), SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }
}
