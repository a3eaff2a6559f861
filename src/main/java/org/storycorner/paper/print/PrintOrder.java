package org.storycorner.paper.print;

import java.util.ArrayList;
import java.util.List;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Layout;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.VenueService;

/**
 * What is to be printed.
 *
 * @param language BCP 47 tag
 * @param help whom else to call at once
 * @param more sheets for a longer story in each copy
 * @param cards whether each copy has the sheets of picture cards
 */
public record PrintOrder(
        Form form, String language, VenueService service, List<HelpNumber> help, int copies, int more, boolean cards) {

    public static final int MOST_COPIES = 500;
    public static final int MOST_MORE = 4;

    private static final String ALWAYS = "ABC";
    private static final String MORE = "D";
    private static final String CARDS = "EF";

    public PrintOrder {
        help = List.copyOf(help);
        if (copies < 1 || copies > MOST_COPIES || more < 0 || more > MOST_MORE) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_COPIES + " copies, with 0 to " + MOST_MORE + " sheets more");
        }
    }

    /** The pages of one copy, in order. */
    List<Layout> pages() {
        var letters = ALWAYS + MORE.repeat(more) + (cards ? CARDS : "");
        var pages = new ArrayList<Layout>();
        letters.chars()
                .forEach(
                        letter -> pages.add(form.layout((char) letter, language).orElseThrow()));
        return pages;
    }
}
