package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HomographyTest {

    private static final List<Point> CORNERS =
            List.of(new Point(15, 15), new Point(195, 15), new Point(195, 282), new Point(15, 282));

    @Test
    void goesToTheImageAndBack() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            var homography = homography(random);
            var page = new Point(random.nextDouble(0, 210), random.nextDouble(0, 297));

            assertThat(homography.back(homography.map(page)).distance(page)).isLessThan(1e-6);
        }
    }

    @Test
    void findsTheProjectionThatFourPointsTell() {
        var random = new SplittableRandom(6);
        for (int round = 0; round < 200; round++) {
            var real = homography(random);
            var pairs = CORNERS.stream()
                    .map(corner -> new Homography.Pair(corner, real.map(corner)))
                    .toList();

            var found = Homography.fit(pairs).orElseThrow();

            var middle = new Point(105, 148);
            assertThat(found.map(middle).distance(real.map(middle))).isLessThan(0.05);
        }
    }

    @Test
    void tellsNothingFromPointsThatAreOne() {
        var pair = new Homography.Pair(new Point(1, 1), new Point(5, 5));

        assertThat(Homography.fit(List.of(pair, pair, pair, pair))).isEmpty();
        assertThat(Homography.fit(List.of(pair, pair, pair))).isEmpty();
    }

    @Test
    void bendsBetweenTheMarksOfAnEdge() {
        var shifts = IntStream.of(0, 100, 200)
                .boxed()
                .flatMap(y -> List.of(
                        new Bend.Shift(new Point(10, y), y == 100 ? 2 : 0, 0),
                        new Bend.Shift(new Point(200, y), y == 100 ? 4 : 0, 0))
                        .stream())
                .toList();

        var bend = new Bend(shifts, 210);

        assertThat(bend.apply(new Point(10, 50)).x()).isCloseTo(11, Offset.offset(1e-9));
        assertThat(bend.apply(new Point(105, 100)).x()).isCloseTo(108, Offset.offset(1e-9));
    }

    /** A page on a table as a camera may see it. */
    private static Homography homography(SplittableRandom random) {
        var seen = CORNERS.stream()
                .map(corner -> new Homography.Pair(
                        corner,
                        new Point(
                                corner.x() * 8 + random.nextDouble(-120, 120),
                                corner.y() * 8 + random.nextDouble(-120, 120))))
                .toList();
        return Homography.fit(seen).orElseThrow();
    }
}
