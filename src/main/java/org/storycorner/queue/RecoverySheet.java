package org.storycorner.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All keys of a computer on paper, A4: as a QR code and as lines that a person can type. */
public final class RecoverySheet {

    private final List<String> lines;
    private final List<SealingKey> keys;
    private final Fingerprint fingerprint;
    private final LocalDate date;

    RecoverySheet(List<String> lines, List<SealingKey> keys, Fingerprint fingerprint, LocalDate date) {
        this.lines = List.copyOf(lines);
        this.keys = List.copyOf(keys);
        this.fingerprint = fingerprint;
        this.date = date;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    public void writePdf(OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(RecoverySheetPages.TITLE);
            new RecoverySheetPages(document, fingerprint, date).draw(lines, keys);
            document.save(out);
        }
    }
}
