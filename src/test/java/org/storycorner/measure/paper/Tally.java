package org.storycorner.measure.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.read.TickClass;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageState;

/** What came of reading one family of pages. */
public final class Tally {

    private final Map<PageState, Integer> states = new EnumMap<>(PageState.class);
    private final List<Double> residuals = new ArrayList<>();
    private final List<Double> worst = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<Mark, Integer> doubts = new EnumMap<>(Mark.class);
    private final ReviewKeys keys = new ReviewKeys();
    private int pages;
    private int wrongPages;
    private int boxes;
    private int unsure;
    private int lookedAt;
    private int weakBoxes;
    private int weakErrors;
    private int cancelledAsYes;
    private int lines;
    private int wrongLines;

    void add(FilledPage truth, FoundPage found, double milliseconds, String what) {
        pages++;
        times.add(milliseconds);
        states.merge(found.state(), 1, Integer::sum);
        if (found instanceof FoundPage.Upright upright) {
            upright.residual().ifPresent(residuals::add);
            upright.worst().ifPresent(worst::add);
            if (upright.layout().letter() != truth.printed().layout().letter()) {
                wrongPages++;
                errors.add(what + ": read as page " + upright.layout().letter());
            }
        }
    }

    void add(FilledPage truth, PageReading reading, String what) {
        boolean isRegistered = reading.page().state() == PageState.REGISTERED;
        int boxesBefore = boxes;
        int errorsBefore = errors.size();
        add(truth, reading, isRegistered, what);
        if (!isRegistered) {
            weakBoxes += boxes - boxesBefore;
            weakErrors += errors.size() - errorsBefore;
        }
    }

    private void add(FilledPage truth, PageReading reading, boolean isRegistered, String what) {
        keys.add(
                truth,
                isRegistered,
                reading.fields().stream()
                        .filter(FieldReading.Choice.class::isInstance)
                        .map(FieldReading.Choice.class::cast)
                        .toList());
        for (var field : reading.fields()) {
            switch (field) {
                case FieldReading.Choice choice -> {
                    lookedAt +=
                            choice.sure() && isRegistered ? 0 : choice.boxes().size();
                    choice.boxes().forEach(box -> add(truth, choice, box, what));
                }
                case FieldReading.Writing writing ->
                    writing.rooms().forEach(room -> {
                        var written = truth.written().get(room.place());
                        if (written != null) {
                            lines++;
                            wrongLines += written == room.written() ? 0 : 1;
                        }
                    });
                case FieldReading.Characters characters -> {}
            }
        }
    }

    private void add(FilledPage truth, FieldReading.Choice choice, FieldReading.Box box, String what) {
        var mark = truth.marks().getOrDefault(box.place(), Mark.NOTHING);
        boxes++;
        if (box.tick() == TickClass.UNSURE || (!choice.sure() && choice.single() && box.tick() == TickClass.MARKED)) {
            unsure++;
            doubts.merge(mark, 1, Integer::sum);
        } else if (box.tick() != mark.meant()) {
            errors.add("%s: %s %s, %s read as %s".formatted(what, choice.id(), box.value(), mark, box.tick()));
            cancelledAsYes += mark.meant() == TickClass.CANCELLED && box.tick() == TickClass.MARKED ? 1 : 0;
        }
    }

    public int pages() {
        return pages;
    }

    public int identified() {
        return pages - states(PageState.UNKNOWN) - states(PageState.SEVERAL);
    }

    public int read() {
        return states(PageState.REGISTERED) + states(PageState.WEAK);
    }

    public int states(PageState state) {
        return states.getOrDefault(state, 0);
    }

    public int wrongPages() {
        return wrongPages;
    }

    public int boxes() {
        return boxes;
    }

    public int unsure() {
        return unsure;
    }

    /** Boxes of questions that the review calls unsure: of each in which one box is, and of all on a weak page. */
    public int lookedAt() {
        return lookedAt;
    }

    /** Boxes on pages that lie where few marks say, or marks that do not agree well. */
    public int weakBoxes() {
        return weakBoxes;
    }

    /** Of these boxes, those that the reader had taken for something else without a word; the review calls all of them unsure. */
    public int weakErrors() {
        return weakErrors;
    }

    public int cancelledAsYes() {
        return cancelledAsYes;
    }

    public int lines() {
        return lines;
    }

    public int wrongLines() {
        return wrongLines;
    }

    /** What it takes to confirm the ticks that were read. */
    public ReviewKeys keys() {
        return keys;
    }

    /** What was in the boxes that a person has to look at. */
    public Map<Mark, Integer> doubts() {
        return Map.copyOf(doubts);
    }

    /** Boxes that were read wrongly without a word, and pages taken for others. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Of the pages' medians. */
    public double residual(double share) {
        return quantile(residuals, share);
    }

    /** Of the pages' worst marks. */
    public double worst(double share) {
        return quantile(worst, share);
    }

    public double time(double share) {
        return quantile(times, share);
    }

    private static double quantile(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
