package org.storycorner.measure.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.scan.GreyImage;

/**
 * A page that was filled in, with the truth of every box and line.
 *
 * @param marks what is in each box
 * @param written of each line whether something is written on it
 */
public record FilledPage(
        PrintedPages.Page printed, GreyImage image, Map<Area, Mark> marks, Map<Area, Boolean> written) {

    private static final List<Mark> USUAL = List.of(
            Mark.CROSS,
            Mark.CROSS,
            Mark.CROSS,
            Mark.TICK,
            Mark.TICK,
            Mark.STROKE,
            Mark.SCRIBBLE,
            Mark.WEAK_CROSS,
            Mark.OVERSIZED);

    static FilledPage fill(PrintedPages.Page page, RandomGenerator random) {
        var canvas = Canvas.of(page);
        var graphics = canvas.graphics();
        var pen = new Pen(graphics, random, random.nextDouble(0.35, 0.9), random.nextInt(10, 100));
        var marks = new LinkedHashMap<Area, Mark>();
        page.layout().choices().forEach(choice -> marks(choice, random).forEach(marks::put));
        marks.forEach((box, mark) -> pen.draw(mark, box));
        var written = new LinkedHashMap<Area, Boolean>();
        page.layout().lines().flatMap(lines -> lines.lines().stream()).forEach(line -> {
            boolean writes = random.nextInt(3) > 0;
            written.put(line, writes);
            if (writes) {
                pen.write(line);
            }
        });
        return new FilledPage(page, canvas.finished(), marks, written);
    }

    /** The same truth on what is to be seen instead. */
    FilledPage seen(GreyImage instead) {
        return new FilledPage(printed, instead, marks, written);
    }

    /** One mark in a single choice at most, and some that were taken back. */
    private static Map<Area, Mark> marks(Part.Choice choice, RandomGenerator random) {
        var boxes =
                new ArrayList<>(choice.options().stream().map(Part.Option::box).toList());
        var marks = new LinkedHashMap<Area, Mark>();
        boolean free = true;
        for (var box : boxes) {
            int dice = random.nextInt(100);
            Mark mark = Mark.NOTHING;
            if (dice < 10) {
                mark = random.nextBoolean() ? Mark.FILLED : Mark.CROSSED_THEN_FILLED;
            } else if (dice < 40 && free) {
                mark = USUAL.get(random.nextInt(USUAL.size()));
                free = !choice.single();
            }
            marks.put(box, mark);
        }
        return marks;
    }
}
