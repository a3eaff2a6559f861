package org.storycorner.handover;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.storycorner.pictures.Letters;
import org.storycorner.pictures.Letters.Weight;
import org.storycorner.pictures.TaggedPages;
import org.storycorner.pictures.TextLine;
import org.storycorner.queue.Entry;
import org.storycorner.story.Story;

/**
 * Stories on paper, to post: a covering page with their references, then each on pages of its own, field by field as Care
 * Opinion's form asks. Black on white, A4; measures are millimetres.
 */
final class PostPack implements StoryFile {

    private static final float LEFT = 22;
    private static final float WIDTH = 166;
    private static final float TOP = 22;
    private static final float BOTTOM = 268;
    private static final float FOOT = 279;
    private static final float BODY = 4.4f;
    private static final float LABEL = 3.6f;
    private static final float TITLE = 8;
    private static final float SMALL = 3.2f;
    private static final int IN_A_ROW = 5;
    private static final String ENGLISH = "en";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.systemDefault());

    private final PDDocument document = new PDDocument();
    private final UnaryOperator<String> messages;
    private final String venue;
    private final Map<String, Letters> letters = new HashMap<>();
    private final TaggedPages pages;
    private String foot;
    private float y = TOP;

    /** A pack whose covering page names these references, in their order. */
    PostPack(UnaryOperator<String> messages, String venue, Instant now, List<String> references) throws IOException {
        this.messages = messages;
        this.venue = venue;
        this.pages = new TaggedPages(document, ENGLISH, messages.apply("pack.title"));
        this.foot = messages.apply("pack.foot").formatted(venue);
        cover(now, references);
    }

    @Override
    public void add(Entry entry, Story story) throws IOException {
        foot = messages.apply("pack.foot.story").formatted(entry.id().reference(), venue);
        page();
        put(
                StandardStructureTypes.H1,
                ENGLISH,
                Weight.BOLD,
                messages.apply("pack.story").formatted(entry.id().reference()),
                TITLE);
        gap(1);
        put(
                StandardStructureTypes.P,
                ENGLISH,
                Weight.REGULAR,
                messages.apply("pack.told").formatted(DAY.format(story.toldAt()), venue),
                LABEL);
        gap(4);
        put(StandardStructureTypes.P, ENGLISH, Weight.REGULAR, messages.apply("pack.theirs"), LABEL);
        rule();
        for (var field : DeskForm.of(story, messages)) {
            if (!field.isEmpty()) {
                field(field, story.language());
            }
        }
    }

    @Override
    public byte[] finish() throws IOException {
        pages.close();
        var out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    private void cover(Instant now, List<String> references) throws IOException {
        page();
        put(StandardStructureTypes.H1, ENGLISH, Weight.BOLD, messages.apply("pack.title"), TITLE);
        gap(2);
        put(
                StandardStructureTypes.P,
                ENGLISH,
                Weight.REGULAR,
                messages.apply("pack.lead").formatted(references.size(), venue, DAY.format(now)),
                BODY);
        gap(3);
        for (var line : List.of("pack.consent", "pack.confidential", "pack.answer")) {
            put(StandardStructureTypes.P, ENGLISH, Weight.REGULAR, messages.apply(line), BODY);
            gap(3);
        }
        rule();
        put(StandardStructureTypes.H2, ENGLISH, Weight.BOLD, messages.apply("pack.references"), BODY);
        gap(2);
        put(StandardStructureTypes.P, ENGLISH, Weight.REGULAR, rows(references), BODY);
    }

    private static String rows(List<String> references) {
        var rows = new StringBuilder();
        for (int place = 0; place < references.size(); place++) {
            rows.append(place == 0 ? "" : place % IN_A_ROW == 0 ? "\n" : "     ")
                    .append(references.get(place));
        }
        return rows.toString();
    }

    /** A label stays with the first lines of what it names. */
    private void field(FormField field, String language) throws IOException {
        room(22);
        put(
                StandardStructureTypes.H2,
                ENGLISH,
                Weight.BOLD,
                messages.apply("desk.field." + field.kind().key()),
                LABEL);
        gap(1);
        put(StandardStructureTypes.P, field.kind().isTold() ? language : ENGLISH, Weight.REGULAR, field.value(), BODY);
        gap(5);
    }

    /** Draws the text from here on, over as many pages as it needs; each page's part is an element of its own. */
    private void put(String type, String language, Weight weight, String text, float size) throws IOException {
        var part = new ArrayList<TextLine>();
        float height = 0;
        for (var line : lines(language, weight, text, size)) {
            if (y + height + line.drawn().height() > BOTTOM && !(part.isEmpty() && y == TOP)) {
                draw(type, language, part);
                page();
                part.clear();
                height = 0;
            }
            part.add(line);
            height += line.drawn().height();
        }
        draw(type, language, part);
    }

    private List<TextLine> lines(String language, Weight weight, String text, float size) throws IOException {
        var all = new ArrayList<TextLine>();
        for (var paragraph : text.split("\n", -1)) {
            all.addAll(letters(language, weight).paragraph(paragraph.isEmpty() ? " " : paragraph, WIDTH, size));
        }
        return all;
    }

    private void draw(String type, String language, List<TextLine> part) throws IOException {
        if (part.isEmpty()) {
            return;
        }
        var lines = List.copyOf(part);
        float top = y;
        pages.text(type, language, lines.stream().map(TextLine::text).collect(Collectors.joining("\n")), page -> {
            float place = top;
            for (var line : lines) {
                line.drawn().draw(page, LEFT, place);
                place += line.drawn().height();
            }
        });
        y += (float) lines.stream().mapToDouble(line -> line.drawn().height()).sum();
    }

    private void rule() throws IOException {
        gap(4);
        float height = y;
        pages.decoration(page -> {
            page.setColor(Color.BLACK);
            page.setStroke(new BasicStroke(0.5f));
            page.draw(new Line2D.Float(LEFT, height, LEFT + WIDTH, height));
        });
        gap(5);
    }

    private void gap(float height) {
        y += height;
    }

    private void room(float height) throws IOException {
        if (y + height > BOTTOM) {
            page();
        }
    }

    private void page() throws IOException {
        pages.next();
        y = TOP;
        var words = foot;
        var line = letters(ENGLISH, Weight.REGULAR).fit(words, WIDTH, 8, SMALL);
        pages.decoration(page -> line.draw(page, LEFT, FOOT));
    }

    private Letters letters(String language, Weight weight) throws IOException {
        var key = language.split("-", 2)[0] + weight;
        var known = letters.get(key);
        if (known == null) {
            known = Letters.of(language.split("-", 2)[0], weight);
            letters.put(key, known);
        }
        return known;
    }
}
