package org.storycorner.measure.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.TickClass;

/**
 * The keys that somebody presses to confirm the ticks of pages in the console, and to give the same ticks there had nothing been
 * read. Both times Tab leads to a box, Space turns it, and Enter confirms the question.
 */
public final class ReviewKeys {

    private static final String CARD = "card.";

    private int questions;
    private int reviewing;
    private int typing;

    /**
     * All choices of one page, with the marks that were made there.
     *
     * @param isRegistered whether the page is where it was thought to be; else the console is sure of nothing on it
     */
    void add(FilledPage truth, boolean isRegistered, List<FieldReading.Choice> choices) {
        boolean isAnyCardEmpty = false;
        for (var choice : choices) {
            var wanted = new ArrayList<Boolean>();
            var shown = new ArrayList<Boolean>();
            for (var box : choice.boxes()) {
                wanted.add(truth.marks().getOrDefault(box.place(), Mark.NOTHING).meant() == TickClass.MARKED);
                shown.add(box.tick() == TickClass.MARKED);
            }
            if (choice.single() && shown.stream().filter(tick -> tick).count() > 1) {
                shown.replaceAll(tick -> false);
            }
            typing += turning(wanted, wanted.stream().map(tick -> false).toList()) + 1;
            boolean isSure = choice.sure() && isRegistered;
            if (choice.id().startsWith(CARD) && isSure && !shown.contains(true)) {
                isAnyCardEmpty = true;
            } else {
                questions++;
                reviewing += turning(wanted, shown) + 1;
                if (choice.single() && !isSure && !shown.contains(true) && !wanted.contains(true)) {
                    // Of what it doubts the console wants to hear that no box is ticked: Tab and an arrow.
                    reviewing += 2;
                }
                if (!choice.single() && isDoubtfulBoxKept(choice, wanted, shown)) {
                    // It asks once whether a box that it doubts, and that nobody turned, is empty.
                    reviewing++;
                }
            }
        }
        if (isAnyCardEmpty) {
            // The console asks once for all of a page's cards at which nothing is ticked.
            questions++;
            reviewing++;
        }
    }

    public int questions() {
        return questions;
    }

    public int reviewing() {
        return reviewing;
    }

    public int typing() {
        return typing;
    }

    private static boolean isDoubtfulBoxKept(FieldReading.Choice choice, List<Boolean> wanted, List<Boolean> shown) {
        return IntStream.range(0, choice.boxes().size())
                .anyMatch(at -> choice.boxes().get(at).tick() == TickClass.UNSURE
                        && wanted.get(at).equals(shown.get(at)));
    }

    /** As many as lead to the last box that is not as it should be, and one for each of them. */
    private static int turning(List<Boolean> wanted, List<Boolean> shown) {
        int keys = 0;
        int last = 0;
        for (int box = 0; box < wanted.size(); box++) {
            if (!wanted.get(box).equals(shown.get(box))) {
                last = box + 1;
                keys++;
            }
        }
        return keys + last;
    }
}
