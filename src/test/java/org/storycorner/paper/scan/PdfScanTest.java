package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** PDFBox works on in a page that nobody waits for any more: nobody else touches its document then. */
class PdfScanTest {

    @Test
    void leavesADocumentOpenInWhichSomebodyIsStillAtWork() {
        var document = new EndlessDocument();
        var scan = new PdfScan(document, Duration.ofMillis(20));

        assertThat(scan.picture(0)).isEqualTo(new Scan.Picture.Unseen(Refusal.TOO_SLOW));
        scan.close();

        assertThat(document.isClosed).isFalse();
    }

    @Test
    void closesADocumentInWhichNobodyIsAtWork() {
        var document = new EndlessDocument();

        new PdfScan(document, Duration.ofMillis(20)).close();

        assertThat(document.isClosed).isTrue();
    }

    /** One of which no page is ever found. */
    private static final class EndlessDocument extends PDDocument {

        private boolean isClosed;

        @Override
        public PDPage getPage(int page) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException given) {
                Thread.currentThread().interrupt();
            }
            return new PDPage();
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
