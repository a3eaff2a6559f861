package org.storycorner.paper.read;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.scan.GreyImage;

/** Reads the boxes of a page (optical mark recognition): each against its page's own empty ones. */
final class TickReader {

    /** Share of ink from which a box is filled in, and in its emptiest quarter. */
    private static final double FILLED = 0.86;

    private static final double FILLED_QUARTER = 0.7;

    /** Share of ink above which a mark may be meant as filled in. */
    private static final double DENSE = 0.66;

    private static final double LEAST_MARK = 0.05;
    private static final double LEAST_REACH = 1.7;
    private static final double LEAST_FRAME = 0.05;

    /** Share of the unmarked boxes whose frame is to be seen, else their places or their print are not trusted. */
    private static final double SEEN = 0.6;

    private static final double CLEAN = 0.012;
    private static final double CLEAN_GREY = 0.035;
    private static final double CLEAN_AROUND = 0.045;

    private final Map<Area, BoxInk> inks;
    private final double paper;
    private final boolean isInPlace;

    /**
     * A reader of one page.
     *
     * @param page on even paper
     * @param blank the same page as it is printed
     * @param boxes all of its boxes
     */
    TickReader(GreyImage page, GreyImage blank, Stream<Area> boxes) {
        this.inks = boxes.collect(Collectors.toMap(Function.identity(), box -> BoxInk.of(page, blank, box)));
        var greys = inks.values().stream().map(BoxInk::grey).sorted().toList();
        this.paper = greys.isEmpty() ? 0 : greys.get(greys.size() / 4);
        this.isInPlace = isInPlace(inks.values());
    }

    /**
     * Whether the page is where it is thought to be, and its grey print there: else other print is taken for marks, and what
     * is left of a filled-in box for a cross.
     */
    private static boolean isInPlace(Collection<BoxInk> inks) {
        var unmarked = inks.stream().filter(ink -> ink.inside() <= CLEAN).toList();
        var telling = unmarked.isEmpty() ? inks : unmarked;
        long seen = telling.stream().filter(TickReader::hasFrame).count();
        return seen >= SEEN * telling.size();
    }

    private static boolean hasFrame(BoxInk ink) {
        return ink.frame() >= LEAST_FRAME;
    }

    FieldReading.Choice read(Part.Choice choice) {
        var boxes = choice.options().stream().map(this::read).toList();
        boolean unsure = boxes.stream().anyMatch(box -> box.tick() == TickClass.UNSURE);
        long marks =
                boxes.stream().filter(box -> box.tick() == TickClass.MARKED).count();
        return new FieldReading.Choice(
                choice.id(), choice.single(), !unsure && (!choice.single() || marks <= 1), boxes);
    }

    private FieldReading.Box read(Part.Option option) {
        var ink = Objects.requireNonNull(inks.get(option.box()));
        var tick = tick(ink);
        return new FieldReading.Box(option.value(), tick, score(ink, tick), option.box());
    }

    private TickClass tick(BoxInk ink) {
        double grey = ink.grey() - paper;
        if (!isInPlace && ink.inside() > CLEAN) {
            return TickClass.UNSURE;
        } else if (ink.inside() >= FILLED && ink.least() >= FILLED_QUARTER) {
            return TickClass.CANCELLED;
        } else if (ink.inside() > DENSE) {
            return TickClass.UNSURE;
        } else if (ink.inside() >= LEAST_MARK && ink.reach() >= LEAST_REACH) {
            return TickClass.MARKED;
        } else if (hasFrame(ink) && ink.inside() <= CLEAN && grey <= CLEAN_GREY && ink.around() <= CLEAN_AROUND) {
            return TickClass.EMPTY;
        }
        return TickClass.UNSURE;
    }

    /** How far the box is from where another class begins. */
    private static double score(BoxInk ink, TickClass tick) {
        double distance = switch (tick) {
            case EMPTY -> 1 - ink.inside() / CLEAN;
            case MARKED -> Math.min((ink.inside() - LEAST_MARK) / LEAST_MARK, (DENSE - ink.inside()) / (1 - DENSE));
            case CANCELLED -> (ink.inside() - FILLED) / (1 - FILLED);
            case UNSURE -> 0;
        };
        return Math.round(Math.clamp(distance, 0, 1) * 1000) / 1000.0;
    }
}
