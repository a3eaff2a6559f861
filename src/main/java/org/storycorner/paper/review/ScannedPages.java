package org.storycorner.paper.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.storycorner.story.Attachment;
import org.storycorner.story.Story;

/**
 * The scans that go with a story: a JPEG a page; where a story has fewer places than there are pages, PDFs of as many pages each
 * as one attachment may hold, in which the JPEGs are as they were.
 */
final class ScannedPages {

    /** What a PDF adds to its pictures is far less. */
    private static final int AROUND_THEM = 100_000;

    private static final int MOST_IN_ONE = Attachment.MOST_BYTES - AROUND_THEM;

    private ScannedPages() {}

    /**
     * One page.
     *
     * @param number of its form, from 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Scan(int number, byte[] jpeg) {
        int size() {
            return jpeg.length;
        }
    }

    /** Whether all of them can go along, together. */
    static boolean fit(List<Scan> scans) {
        return areFit(scans.stream().map(Scan::size).toList());
    }

    /** The same of scans of so many bytes each. */
    static boolean areFit(List<Integer> sizes) {
        long bytes = sizes.stream().mapToLong(Integer::longValue).sum();
        return sizes.stream().allMatch(size -> size <= MOST_IN_ONE)
                && bytes <= Story.MOST_ATTACHED_BYTES - (long) Story.MOST_ATTACHMENTS * AROUND_THEM
                && (sizes.size() <= Story.MOST_ATTACHMENTS
                        || parts(sizes, Integer::intValue).size() <= Story.MOST_ATTACHMENTS);
    }

    static List<Attachment> attached(List<Scan> scans) {
        return scans.size() <= Story.MOST_ATTACHMENTS
                ? scans.stream()
                        .map(scan ->
                                new Attachment("page-" + scan.number() + ".jpg", Attachment.Kind.JPEG, scan.jpeg()))
                        .toList()
                : parts(scans, Scan::size).stream()
                        .map(part -> new Attachment(name(part), Attachment.Kind.PDF, pdf(part)))
                        .toList();
    }

    private static <T> List<List<T>> parts(List<T> scans, ToIntFunction<T> size) {
        var parts = new ArrayList<List<T>>();
        long held = MOST_IN_ONE;
        for (var scan : scans) {
            if (held + size.applyAsInt(scan) > MOST_IN_ONE) {
                parts.add(new ArrayList<>());
                held = 0;
            }
            parts.getLast().add(scan);
            held += size.applyAsInt(scan);
        }
        return parts;
    }

    private static String name(List<Scan> part) {
        return "pages-" + part.getFirst().number() + "-to-" + part.getLast().number() + ".pdf";
    }

    private static byte[] pdf(List<Scan> part) {
        try (var document = new PDDocument()) {
            for (var scan : part) {
                var picture = JPEGFactory.createFromStream(document, new ByteArrayInputStream(scan.jpeg()));
                float width = PDRectangle.A4.getWidth();
                float height = width * picture.getHeight() / picture.getWidth();
                var page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(picture, 0, 0, width, height);
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
