package org.storycorner.measure.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.print.PrintOrder;
import org.storycorner.paper.print.PrintedForm;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.venue.VenueService;

/**
 * A stack of forms, printed, filled in by machine, scanned badly and shuffled, with the truth of each.
 *
 * @param copies what stands on each form
 * @param pages their scans, in no order; JPEG
 */
public record FilledStack(List<Copy> copies, List<byte[]> pages) {

    private static final String LETTERS = "ABC";

    /** One form in so many is filled in with somebody's help; the first is not. */
    private static final int HELPED = 3;

    /** What many offices scan with, and half the work of more. */
    private static final int MOST_DOTS = 200;

    /**
     * One form. Everybody agrees, and writes a few lines, one of what was good and one of what could be better, and an e-mail
     * address on the slip.
     *
     * @param serial as it is read on the page
     * @param helper who helped; those who have to declare it did
     * @param support what the helper did
     * @param isOwn whether the words are said to be the person's own: of those who tell alone nobody asks
     */
    public record Copy(
            String serial, String teller, String helper, List<String> support, boolean isOwn, List<String> felt) {

        /** Who tells alone. */
        public static final String NOBODY = "none";

        private static final List<String> DECLARING = List.of("volunteer", "staff");

        public boolean isDeclared() {
            return DECLARING.contains(helper);
        }
    }

    /** What becomes of a filled-in page. */
    @FunctionalInterface
    private interface Use {
        void of(FilledPage page, RandomGenerator random) throws IOException;
    }

    /** A stack of so many copies that the box with this seal has printed. */
    public static FilledStack of(int copies, PageSeal seal, String service, long seed) throws IOException {
        var scans = new ArrayList<byte[]>();
        var truths = fill(
                copies,
                seal,
                service,
                seed,
                (page, random) -> scans.add(Degradation.jpeg(
                        Degradation.scan(random).atMost(MOST_DOTS).apply(page, random), 85)));
        Collections.shuffle(scans, new Random(seed));
        return new FilledStack(truths, scans);
    }

    /** The same, scanned without any fault in 150 dots an inch and in their order: quick to make, for stacks of hundreds. */
    public static FilledStack clean(int copies, PageSeal seal, String service, long seed) throws IOException {
        var scans = new ArrayList<byte[]>();
        var truths = fill(
                copies,
                seal,
                service,
                seed,
                (page, random) -> scans.add(Degradation.jpeg(page.image().half(), 85)));
        return new FilledStack(truths, scans);
    }

    /** The pages of one copy in their order, as they lie on the table. */
    public static List<FilledPage> sheets(PageSeal seal, String service, long seed) throws IOException {
        var sheets = new ArrayList<FilledPage>();
        fill(1, seal, service, seed, (page, random) -> sheets.add(page));
        return sheets;
    }

    private static List<Copy> fill(int copies, PageSeal seal, String service, long seed, Use use) throws IOException {
        var form = Forms.current("story-a4").orElseThrow();
        var order = new PrintOrder(
                form, "en", new VenueService(service, "Example Home Care", "", ""), List.of(), copies, 0, false);
        var pdf = new ByteArrayOutputStream();
        new PrintedForm(order, seal, new SplittableRandom(seed)).write(pdf);
        var serials = new SplittableRandom(seed);
        var random = new SplittableRandom(seed + 1);
        var truths = new ArrayList<Copy>();
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            var renderer = new PDFRenderer(document);
            for (int copy = 0; copy < copies; copy++) {
                var truth = truth(form, copy, PageCode.serial(serials), random);
                truths.add(truth);
                for (int page = 0; page < LETTERS.length(); page++) {
                    var image = GreyImage.of(
                            renderer.renderImageWithDPI(copy * LETTERS.length() + page, 300, ImageType.GRAY));
                    var layout = form.layout(LETTERS.charAt(page), "en").orElseThrow();
                    use.of(fill(new PrintedPages.Page(form, layout, image), truth, random), random);
                }
            }
        }
        return truths;
    }

    /** The pages as one PDF, as an office's scanner makes it. */
    public byte[] pdf() throws IOException {
        return pdf(pages);
    }

    /** These JPEGs as one PDF. */
    public static byte[] pdf(List<byte[]> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var jpeg : pages) {
                var image = JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpeg));
                float width = PDRectangle.A4.getWidth();
                var page = new PDPage(new PDRectangle(width, width * image.getHeight() / image.getWidth()));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0, width, page.getMediaBox().getHeight());
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static Copy truth(Form form, int number, String serial, RandomGenerator random) {
        var tellers = values(form, 'A', "teller");
        var feelings = values(form, 'B', "felt");
        var felt = feelings.stream().filter(feeling -> random.nextInt(4) == 0).toList();
        var teller = tellers.get(random.nextInt(tellers.size()));
        boolean isHelped = number % HELPED == HELPED - 1;
        var helpers = values(form, 'A', "helper");
        var support = values(form, 'A', "support");
        return new Copy(
                serial.substring(0, 4) + "-" + serial.substring(4),
                teller,
                isHelped ? helpers.get(1 + random.nextInt(helpers.size() - 1)) : Copy.NOBODY,
                isHelped ? support.stream().filter(how -> random.nextBoolean()).toList() : List.of(),
                isHelped && random.nextBoolean(),
                felt);
    }

    private static List<String> values(Form form, char letter, String choice) {
        return form.layout(letter, "en")
                .orElseThrow()
                .choices()
                .filter(one -> one.id().equals(choice))
                .flatMap(one -> one.options().stream())
                .map(Part.Option::value)
                .toList();
    }

    private static FilledPage fill(PrintedPages.Page page, Copy truth, RandomGenerator random) {
        var canvas = Canvas.of(page);
        var graphics = canvas.graphics();
        var pen = new Pen(graphics, random, random.nextDouble(0.4, 0.8), random.nextInt(10, 90));
        var marks = new LinkedHashMap<Area, Mark>();
        page.layout()
                .choices()
                .forEach(choice -> choice.options()
                        .forEach(option ->
                                marks.put(option.box(), isTicked(truth, choice, option) ? Mark.CROSS : Mark.NOTHING)));
        marks.forEach((box, mark) -> pen.draw(mark, box));
        lines(page.layout()).forEach(pen::write);
        return new FilledPage(page, canvas.finished(), marks, Map.of());
    }

    private static boolean isTicked(Copy truth, Part.Choice choice, Part.Option option) {
        return switch (choice.id()) {
            case "teller" -> option.value().equals(truth.teller());
            case "helper" -> option.value().equals(truth.helper());
            case "support" -> truth.support().contains(option.value());
            case "declaration" -> truth.isDeclared();
            case "own-words" -> truth.isOwn();
            case "consent" -> true;
            case "felt" -> truth.felt().contains(option.value());
            default -> false;
        };
    }

    private static List<Area> lines(Layout layout) {
        return layout.lines()
                .flatMap(lines -> lines.lines().stream().limit(lines.id().equals("story") ? 4 : 1))
                .toList();
    }
}
