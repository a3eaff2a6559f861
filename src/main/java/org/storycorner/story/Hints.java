package org.storycorner.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what a person may want to take out of a text before others read it. It only looks: no word leaves the box, and
 * nothing is ever blocked. It goes over the text once for each kind, a few words at a time, so that its time grows with
 * the text's length and with nothing else.
 */
public final class Hints {

    private Hints() {}

    /** What the text holds, in its order; where two overlap, only the surer one. */
    public static List<Hint> in(String text) {
        var tokens = Tokens.of(text);
        var dates = DateHints.in(tokens);
        var found = new ArrayList<Hint>();
        keep(found, EmailHints.in(text, tokens));
        keep(found, PostcodeHints.in(tokens));
        keep(found, dates);
        keep(found, NumberHints.in(tokens, dates));
        keep(found, NameHints.in(tokens));
        keep(found, SwearingHints.in(tokens));
        found.sort(Comparator.comparingInt(Hint::start));
        return List.copyOf(found);
    }

    /** Both lists are in the order of the text, the kept one only in parts; a few neighbours decide. */
    private static void keep(List<Hint> kept, List<Hint> more) {
        kept.sort(Comparator.comparingInt(Hint::start));
        var added = new ArrayList<Hint>();
        int place = 0;
        for (var hint : more) {
            while (place < kept.size() && kept.get(place).end() <= hint.start()) {
                place++;
            }
            if (place == kept.size() || !kept.get(place).overlaps(hint)) {
                added.add(hint);
            }
        }
        kept.addAll(added);
    }
}
