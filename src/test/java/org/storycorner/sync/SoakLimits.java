package org.storycorner.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;

/** How far a box may grow once it erases on each day what one day brought, compared with the first such day. */
final class SoakLimits {

    private static final int MEGABYTE = 1 << 20;

    /** Below this H2's file is not made small again, however little of it lives. */
    private static final double SMALL_STORE = 64;

    /**
     * One thing that may not grow.
     *
     * @param most of it, by how much there was on the first day
     */
    private record Limit(String what, String target, ToDoubleFunction<SoakDay> size, Function<Double, Double> most) {

        List<String> cells(double first, double greatest) {
            return List.of(
                    what,
                    target,
                    number(first),
                    number(most.apply(first)),
                    number(greatest),
                    isKept(first, greatest) ? "kept" : "**missed**");
        }

        boolean isKept(double first, double greatest) {
            return greatest <= most.apply(first);
        }
    }

    private static final List<Limit> LIMITS = List.of(
            new Limit(
                    "H2 file, MiB",
                    "at most 1.5 × the first, or 1.5 × the 64 MiB from which it is made small again",
                    day -> (double) day.store() / MEGABYTE,
                    first -> 1.5 * Math.max(first, SMALL_STORE)),
            new Limit("files of stories in the spool", "at most 2 % more", SoakDay::stories, first -> 1.02 * first),
            new Limit(
                    "their size, MiB",
                    "at most 10 % more",
                    day -> (double) day.storyBytes() / MEGABYTE,
                    first -> 1.1 * first),
            new Limit(
                    "objects in use, MiB",
                    "at most 25 % more",
                    day -> (double) day.heap() / MEGABYTE,
                    first -> 1.25 * first),
            new Limit("open handles", "at most 8 more", SoakDay::handles, first -> first + 8),
            new Limit("stories that wait", "none", SoakDay::waiting, first -> 0.0));

    private final int retention;

    /** For a box that keeps what it has passed on for so many days. */
    SoakLimits(int retention) {
        this.retention = retention;
    }

    /** Of days with their figures, as far as they had any; without a day to compare, nothing is said to be kept. */
    Measured compare(SortedMap<Integer, SoakDay> days) {
        var rows = new ArrayList<List<String>>();
        long missed = 0;
        var settled = days.tailMap(firstDay());
        if (settled.size() > 1) {
            var first = settled.firstEntry().getValue();
            for (var limit : LIMITS) {
                double small = limit.size().applyAsDouble(first);
                double greatest = greatest(limit, settled.values().stream());
                rows.add(limit.cells(small, greatest));
                missed += limit.isKept(small, greatest) ? 0 : 1;
            }
        }
        return new Measured(new Section("Soak: what may not grow", about(settled), COLUMNS, rows), missed);
    }

    private static double greatest(Limit limit, Stream<SoakDay> days) {
        return days.mapToDouble(limit.size()).max().orElseThrow();
    }

    /** On this evening all was erased for the first time that ever will be on one. */
    private int firstDay() {
        return retention + 2;
    }

    private static final List<String> COLUMNS =
            List.of("what", "target", "on that day", "so at most", "most on any day since", "target kept");

    private String about(SortedMap<Integer, SoakDay> settled) {
        return settled.size() > 1
                ? """
                The same evenings: what was delivered is erased after %d days, so from day %d on each day erases as much as it \
                brings, and nothing but the rows that are counted and their small marks in the spool (one for each erased \
                story) may become more. That day is compared with each evening until day %d. A target that is missed is a \
                failure.""".formatted(retention, firstDay(), settled.lastKey())
                : "The run ended before day %d, from which on each day erases as much as it brings: nothing can be compared."
                        .formatted(firstDay() + 1);
    }

    private static String number(double size) {
        return size == Math.rint(size)
                ? String.format(Locale.ROOT, "%,.0f", size)
                : String.format(Locale.ROOT, "%,.1f", size);
    }
}
