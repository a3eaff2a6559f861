package org.storycorner.measure.hand;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.storycorner.paper.form.Area;

/** How a hand differs from the last time: turned, slanted, wider or narrower, larger or smaller, off the middle, and shaky. */
final class Wobble {

    private static final double FLAT = 0.004;

    /** From a shape about the origin, 1 high, onto the box. */
    private final AffineTransform placed;

    /** Two to the side and two up and down. */
    private final List<Wave> waves;

    /** In millimetres. */
    private record Wave(double amplitude, double frequency, double phase) {
        double at(double place) {
            return amplitude * Math.sin(frequency * place + phase);
        }
    }

    private Wobble(AffineTransform placed, List<Wave> waves) {
        this.placed = placed;
        this.waves = waves;
    }

    /** One for a shape that is this many millimetres high, as often as it is written. */
    static Wobble of(Area box, double height, RandomGenerator random) {
        var placed = AffineTransform.getTranslateInstance(
                box.centreX() + box.width() * random.nextDouble(-0.14, 0.14),
                box.centreY() + box.height() * random.nextDouble(-0.12, 0.12));
        placed.rotate(Math.toRadians(random.nextGaussian() * 5));
        placed.shear(Math.clamp(random.nextGaussian() * 0.13, -0.35, 0.35), 0);
        placed.scale(height * random.nextDouble(0.78, 1.2), height);
        var waves = IntStream.range(0, 4)
                .mapToObj(wave -> new Wave(
                        Math.abs(random.nextGaussian()) * 0.16,
                        random.nextDouble(0.5, 1.9),
                        random.nextDouble(2 * Math.PI)))
                .toList();
        return new Wobble(placed, waves);
    }

    /** The shape as it is written this time, in millimetres on the page. */
    Shape apply(Shape shape) {
        var shaky = new Path2D.Double();
        var point = new double[6];
        var last = new double[2];
        for (var path = shape.getPathIterator(null, FLAT); !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    var at = moved(point[0], point[1]);
                    shaky.moveTo(at.getX(), at.getY());
                }
                case PathIterator.SEG_LINETO -> line(shaky, last, point);
                default -> shaky.closePath();
            }
            last = new double[] {point[0], point[1]};
        }
        return shaky;
    }

    /** In pieces, as straight lines get shaky too. */
    private void line(Path2D shaky, double[] from, double[] to) {
        int pieces = 1 + (int) (Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.08);
        for (int piece = 1; piece <= pieces; piece++) {
            double share = (double) piece / pieces;
            var at = moved(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share);
            shaky.lineTo(at.getX(), at.getY());
        }
    }

    private Point2D moved(double x, double y) {
        var at = placed.transform(new Point2D.Double(x, y), null);
        double across = waves.get(0).at(at.getY()) + waves.get(1).at(at.getX());
        double down = waves.get(2).at(at.getX()) + waves.get(3).at(at.getY());
        return new Point2D.Double(at.getX() + across, at.getY() + down);
    }
}
