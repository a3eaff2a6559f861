package org.storycorner.paper.print;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.form.Style;

/** Draws the pages of a form, part by part in reading order. Measures are millimetres. */
final class PageDrawing {

    private static final double BOX_LINE = 0.35;
    private static final double BOX_GREY = 0.5;
    private static final double CHARACTER_GREY = 0.7;
    private static final double FRAME_LINE = 0.4;
    private static final double PEN = 0.6;
    private static final char NO_BREAK = '\u00a0';

    private final Form form;
    private final PrintOrder order;
    private final FormWords words;
    private final Sheet sheet;

    PageDrawing(PrintOrder order, FormWords words, Sheet sheet) {
        this.form = order.form();
        this.order = order;
        this.words = words;
        this.sheet = sheet;
    }

    /** Draws a new page with its code, sealed. */
    void draw(Layout layout, PageCode code, PageSeal seal) throws IOException {
        sheet.next();
        sheet.solid(layout.marks());
        for (var part : layout.parts()) {
            draw(part);
        }
        for (int place = 0; place < layout.codes().size(); place++) {
            var area = layout.codes().get(place);
            sheet.solid(QrSquares.of(code.sealed(seal, place), area));
            underCode(code, area);
        }
    }

    private void draw(Part part) throws IOException {
        switch (part) {
            case Part.Text text -> text(text);
            case Part.Picture picture -> sheet.picture(picture.name(), picture.area());
            case Part.Frame frame -> sheet.outlines(List.of(frame.area()), FRAME_LINE, 0);
            case Part.Sample sample -> sample(sample);
            case Part.Choice choice -> choice(choice);
            case Part.Characters characters -> sheet.outlines(characters.boxes(), BOX_LINE, CHARACTER_GREY);
            case Part.Lines lines -> lines(lines);
        }
    }

    private void text(Part.Text text) throws IOException {
        var said = switch (text.with()) {
            case NOTHING -> words.get(text.words());
            case SERVICE -> words.get(text.words(), order.service().name());
            case HELP_NUMBERS -> words.get(text.words()) + " " + helpNumbers();
        };
        var kind = switch (text.style()) {
            case TITLE -> StandardStructureTypes.H1;
            case HEADING -> StandardStructureTypes.H2;
            case STRONG, BODY, LABEL, SMALL -> StandardStructureTypes.P;
        };
        var middle = text.style() == Style.LABEL || text.with() == Part.With.HELP_NUMBERS;
        sheet.text(kind, said, text.style().bold(), form.letters(text.style()), text.area(), middle);
    }

    /** A number stays on one line, and in its order among words that run from right to left: no-break spaces do both. */
    private String helpNumbers() {
        return order.help().stream()
                .map(help -> help.who() + ": " + help.number().replace(' ', NO_BREAK) + ".")
                .collect(Collectors.joining(" "));
    }

    private void sample(Part.Sample sample) throws IOException {
        var box = sample.area();
        sheet.outlines(List.of(box), BOX_LINE, BOX_GREY);
        if (sample.filled()) {
            sheet.solid(List.of(box.grown(-0.3)));
        } else {
            sheet.stroke(box.x() + 0.6, box.y() + 0.7, box.right() - 0.5, box.bottom() - 0.6, PEN, 0);
            sheet.stroke(box.x() + 0.7, box.bottom() - 0.5, box.right() - 0.6, box.y() + 0.5, PEN, 0);
        }
    }

    private void choice(Part.Choice choice) throws IOException {
        sheet.outlines(choice.options().stream().map(Part.Option::box).toList(), BOX_LINE, BOX_GREY);
        for (var option : choice.options()) {
            if (option.picture().isPresent()) {
                sheet.picture(
                        option.picture().get().name(), option.picture().get().area());
            }
            if (option.label().width() > 0) {
                sheet.text(
                        StandardStructureTypes.P,
                        words.get(option.words()),
                        option.style().bold(),
                        form.letters(option.style()),
                        option.label(),
                        option.picture().isEmpty());
            }
        }
    }

    /** A short stroke in the margin says where each line begins. */
    private void lines(Part.Lines lines) throws IOException {
        var rule = form.rule();
        boolean isFromTheRight = Form.isRightToLeft(order.language());
        for (var line : lines.lines()) {
            double begin = isFromTheRight ? line.right() + 3 : line.x() - 3;
            double end = isFromTheRight ? line.right() + 1 : line.x() - 1;
            sheet.stroke(line.x(), line.bottom(), line.right(), line.bottom(), rule.width(), rule.grey());
            sheet.stroke(begin, line.bottom(), end, line.bottom(), rule.width(), BOX_GREY);
        }
    }

    /** The same in letters, for people who sort pages by hand. */
    private void underCode(PageCode code, Area area) throws IOException {
        var serial = "%s  %d/%d".formatted(code.readableSerial(), code.page(), code.pages());
        under(serial, true, 2.5, area, 1.2);
        under(
                "%s %d %c %s".formatted(code.form(), code.version(), code.layout(), code.language()),
                false,
                1.9,
                area,
                4.3);
        if (area.y() < form.height() / 2) {
            under(code.service(), false, 1.9, area, 6.6);
        }
    }

    private void under(String text, boolean bold, double size, Area area, double down) throws IOException {
        sheet.text(
                StandardStructureTypes.P,
                text,
                bold,
                size,
                new Area(area.x(), area.bottom() + down, area.width(), size * 1.4),
                false);
    }
}
