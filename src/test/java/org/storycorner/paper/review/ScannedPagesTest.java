package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.review.ScannedPages.Scan;
import org.storycorner.story.Attachment;
import org.storycorner.story.Story;

/** The scans that go with a story, few or many. */
class ScannedPagesTest {

    @Test
    void fewPagesAreAPictureEach() throws IOException {
        var attached = ScannedPages.attached(scans(Story.MOST_ATTACHMENTS, page(9)));

        assertThat(attached)
                .hasSize(Story.MOST_ATTACHMENTS)
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(Attachment.Kind.JPEG));
        assertThat(attached.getFirst().name()).isEqualTo("page-1.jpg");
    }

    @Test
    void largePrintWithItsCardsIsOneFileInWhichThePicturesAreAsTheyWere() throws IOException {
        var jpeg = page(9);
        var scans = scans(17, jpeg);
        assertThat(ScannedPages.fit(scans)).isTrue();

        var attached = ScannedPages.attached(scans);

        assertThat(attached).singleElement().satisfies(pdf -> {
            assertThat(pdf.kind()).isEqualTo(Attachment.Kind.PDF);
            assertThat(pdf.name()).isEqualTo("pages-1-to-17.pdf");
        });
        try (var document = Loader.loadPDF(attached.getFirst().bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(17);
            for (var page : document.getPages()) {
                assertThat(picture(page)).isEqualTo(jpeg);
            }
        }
    }

    @Test
    void detailedScansBecomeSeveralFilesOfWhichNoneIsTooLarge() throws IOException {
        var scans = scans(14, page(1000));
        assertThat(scans.stream().mapToInt(scan -> scan.jpeg().length).sum()).isGreaterThan(Attachment.MOST_BYTES);
        assertThat(ScannedPages.fit(scans)).isTrue();

        var attached = ScannedPages.attached(scans);

        assertThat(attached).extracting(Attachment::name).hasSize(2).allMatch(name -> name.endsWith(".pdf"));
        assertThat(attached.getFirst().name()).startsWith("pages-1-to-");
        assertThat(attached.getLast().name()).endsWith("-to-14.pdf");
    }

    @Test
    void moreThanAStoryMayCarryDoesNotFit() throws IOException {
        assertThat(ScannedPages.fit(scans(20, page(1000)))).isFalse();
        assertThat(ScannedPages.fit(List.of(new Scan(1, new byte[Attachment.MOST_BYTES]))))
                .isFalse();
    }

    private static List<Scan> scans(int count, byte[] jpeg) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Scan(number, jpeg))
                .toList();
    }

    private static byte[] picture(PDPage page) throws IOException {
        var name = page.getResources().getXObjectNames().iterator().next();
        var stream = page.getResources().getXObject(name).getCOSObject();
        assertThat(stream.getCOSName(COSName.FILTER)).isEqualTo(COSName.DCT_DECODE);
        try (var raw = stream.createRawInputStream()) {
            return raw.readAllBytes();
        }
    }

    /** A JPEG of 570 bytes for each: noise does not become smaller. */
    private static byte[] page(int detail) throws IOException {
        var picture = new BufferedImage(16 * detail, 60, BufferedImage.TYPE_BYTE_GRAY);
        new Random(1).nextBytes(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
