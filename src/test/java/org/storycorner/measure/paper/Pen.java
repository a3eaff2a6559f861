package org.storycorner.measure.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;
import org.storycorner.paper.form.Area;

/** Draws marks as an unsteady hand does. Measures are millimetres. */
final class Pen {

    private final Graphics2D paper;
    private final RandomGenerator random;
    private final double width;
    private final int darkness;

    /**
     * A pen of this box of marks.
     *
     * @param paper scaled to millimetres
     * @param darkness brightness of its ink, 0 to 255
     */
    Pen(Graphics2D paper, RandomGenerator random, double width, int darkness) {
        this.paper = paper;
        this.random = random;
        this.width = width;
        this.darkness = darkness;
    }

    void draw(Mark mark, Area box) {
        switch (mark) {
            case NOTHING -> {}
            case CROSS -> cross(box.grown(-random.nextDouble(0.2, 1.0)));
            case TICK -> tick(box);
            case STROKE -> stroke(width, box.x() + off(0.6), box.bottom() - 0.5, box.right() + off(0.4), box.y() + 0.6);
            case SCRIBBLE -> scribble(box.grown(-0.5), Math.max(0.9, 1.6 * width) + random.nextDouble(0.4));
            case WEAK_CROSS -> new Pen(paper, random, 0.35, random.nextInt(110, 165)).cross(box.grown(-0.5));
            case OVERSIZED -> cross(box.grown(random.nextDouble(0.2, 1.2)));
            case FILLED -> fill(box);
            case CROSSED_THEN_FILLED -> {
                cross(box.grown(0.3));
                fill(box);
            }
        }
    }

    /** A line of something like handwriting. */
    void write(Area line) {
        double x = line.x() + random.nextDouble(0.5, 4);
        double end = line.x() + line.width() * random.nextDouble(0.4, 0.98);
        while (x < end) {
            double word = Math.min(random.nextDouble(4, 16), end - x);
            var path = new Path2D.Double();
            path.moveTo(x, line.bottom() - 2);
            for (double at = 0; at < word; at += 1.1) {
                double high = line.bottom() - (random.nextInt(5) == 0 ? 6 : 3.8) + off(0.4);
                path.quadTo(x + at + 0.3, high, x + at + 0.6, line.bottom() - 1.6 + off(0.5));
            }
            draw(path, width);
            x += word + random.nextDouble(1.8, 3);
        }
    }

    private void cross(Area area) {
        stroke(width, area.x() + off(0.5), area.y() + off(0.5), area.right() + off(0.5), area.bottom() + off(0.5));
        stroke(width, area.right() + off(0.5), area.y() + off(0.5), area.x() + off(0.5), area.bottom() + off(0.5));
    }

    private void tick(Area box) {
        double lowX = box.x() + box.width() * 0.4 + off(0.5);
        double lowY = box.bottom() - 0.7 + off(0.4);
        stroke(width, box.x() + 0.7 + off(0.4), box.centreY() + off(0.6), lowX, lowY);
        stroke(width, lowX, lowY, box.right() + random.nextDouble(-0.8, 1.6), box.y() + random.nextDouble(-1.6, 0.8));
    }

    /** To and fro, with paper to be seen between the strokes: without, the box would be filled in. */
    private void scribble(Area area, double pitch) {
        boolean down = false;
        for (double x = area.x(); x < area.right(); x += pitch) {
            stroke(width * 0.8, x, down ? area.y() : area.bottom(), x + pitch, down ? area.bottom() : area.y());
            down = !down;
        }
    }

    private void fill(Area box) {
        var inside = box.grown(-0.15);
        for (double y = inside.y(); y < inside.bottom(); y += 0.3) {
            stroke(Math.max(width, 0.55), inside.x() + off(0.3), y + off(0.1), inside.right() + off(0.3), y + off(0.1));
        }
    }

    private void stroke(double thick, double x1, double y1, double x2, double y2) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo((x1 + x2) / 2 + off(0.3), (y1 + y2) / 2 + off(0.3), x2, y2);
        draw(path, thick);
    }

    private void draw(Path2D path, double thick) {
        paper.setColor(new Color(darkness, darkness, darkness));
        paper.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paper.draw(path);
    }

    private double off(double most) {
        return random.nextDouble(-most, most);
    }
}
