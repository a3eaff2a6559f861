package org.storycorner.queue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws a recovery sheet in black on white, with fonts that every printer has; measures are points from the top left. */
final class RecoverySheetPages {

    static final String TITLE = "Story Corner: recovery sheet";

    private static final float MARGIN = 62;
    private static final float QR_SIZE = 190;
    private static final int QUIET_ZONE = 4;
    private static final float FIRST_LINE = 470;
    private static final float LINE_HEIGHT = 23;
    private static final int FIRST_PAGE = 13;
    private static final int OTHER_PAGES = 26;
    private static final float FOOT = 800;

    /** A QR code with more would be too fine to print. */
    private static final int MOST_IN_QR = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final List<String> PURPOSE = List.of(
            "With this sheet the key file of this computer can be made again when it is lost. Without any",
            "key, nobody can open the stories on its disk.",
            "",
            "Keep it like the key of a safe: in a sealed envelope, in a safe, not near the computer. Whoever",
            "holds this sheet and the disk can read the stories. Delete the file that it was printed from.");

    private static final List<String> USE = List.of(
            "To use it, type on the computer:",
            "",
            "./storycorner keys restore --from -",
            "",
            "then the numbered lines below, each with",
            "its number, and at the end Ctrl+D; or",
            "what a scanner reads from this code.",
            "",
            "Letters may be capitals or small. There",
            "is no I, L or O: what looks like one is the",
            "digit 1 or 0. There is no U either. The",
            "last group of a line is its check.");

    private final PDDocument document;
    private final Fingerprint fingerprint;
    private final LocalDate date;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont typed = new PDType1Font(FontName.COURIER_BOLD);

    RecoverySheetPages(PDDocument document, Fingerprint fingerprint, LocalDate date) {
        this.document = document;
        this.fingerprint = fingerprint;
        this.date = date;
    }

    void draw(List<String> lines, List<SealingKey> keys) throws IOException {
        var pages = pages(lines);
        for (int number = 1; number <= pages.size(); number++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                head(content);
                if (number == 1) {
                    introduction(content, keys);
                    code(content, lines);
                }
                lines(content, pages.get(number - 1), number == 1 ? FIRST_LINE : 150);
                foot(content, number, pages.size());
            }
        }
    }

    private static List<List<String>> pages(List<String> lines) {
        var pages = new ArrayList<List<String>>();
        for (int start = 0; start < lines.size(); ) {
            int end = Math.min(lines.size(), start + (pages.isEmpty() ? FIRST_PAGE : OTHER_PAGES));
            pages.add(lines.subList(start, end));
            start = end;
        }
        return pages;
    }

    private void head(PDPageContentStream content) throws IOException {
        text(content, bold, 20, MARGIN, 82, TITLE);
        text(content, plain, 11, MARGIN, 106, "Fingerprint " + fingerprint + "   -   made on " + DAY.format(date));
    }

    private void introduction(PDPageContentStream content, List<SealingKey> keys) throws IOException {
        float top = 136;
        for (var line : PURPOSE) {
            text(content, plain, 10.5f, MARGIN, top, line);
            top += line.isEmpty() ? 6 : 15;
        }
        text(
                content,
                plain,
                10.5f,
                MARGIN,
                top + 6,
                "Sealing key" + ids(keys) + ". After keys rotate, print a new sheet.");
    }

    private static String ids(List<SealingKey> keys) {
        var newest =
                keys.stream().filter(SealingKey::newest).map(SealingKey::id).collect(Collectors.joining());
        return keys.size() == 1 ? " " + newest : "s: " + keys.size() + ", the newest is " + newest;
    }

    private void code(PDPageContentStream content, List<String> lines) throws IOException {
        float top = 232;
        if (lines.size() <= MOST_IN_QR) {
            squares(content, qr(RecoveryLines.qr(lines)), top);
        }
        for (var line : USE) {
            var font = line.startsWith("./") ? typed : plain;
            text(content, font, 10, MARGIN + QR_SIZE + 24, top + 22, line);
            top += 15;
        }
    }

    /** Each dark row of modules as few wide bars, so that no printer leaves hairlines between them. */
    private static void squares(PDPageContentStream content, BitMatrix code, float top) throws IOException {
        float module = QR_SIZE / code.getWidth();
        float left = MARGIN - QUIET_ZONE * module;
        for (int row = 0; row < code.getHeight(); row++) {
            for (int start = 0; start < code.getWidth(); start++) {
                int end = start;
                while (end < code.getWidth() && code.get(end, row)) {
                    end++;
                }
                if (end > start) {
                    float bottom = PDRectangle.A4.getHeight() - top - (row + 1) * module;
                    content.addRect(left + start * module, bottom, (end - start) * module, module);
                    start = end;
                }
            }
        }
        content.fill();
    }

    private void lines(PDPageContentStream content, List<String> lines, float from) throws IOException {
        float top = from;
        for (var line : lines) {
            text(content, typed, 15, MARGIN, top, line);
            top += LINE_HEIGHT;
        }
    }

    private void foot(PDPageContentStream content, int number, int count) throws IOException {
        text(content, plain, 9, MARGIN, FOOT, "Page " + number + " of " + count);
    }

    private static void text(PDPageContentStream content, PDFont font, float size, float left, float top, String words)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
        content.showText(words);
        content.endText();
    }

    private static BitMatrix qr(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A recovery code of " + text.length() + " letters fits", tooLong);
        }
    }
}
