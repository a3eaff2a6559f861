package org.storycorner.paper.print;

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

    public PrintOrder {
        help = List.copyOf(help);
        if (copies < 1 || copies > MOST_COPIES || more < 0 || more > MOST_MORE) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_COPIES + " copies, with 0 to " + MOST_MORE + " sheets more");
        }
    }

    /** The pages of one copy, in order. */
    public List<Layout> pages() {
        return form.order()
                .letters(more, cards)
                .chars()
                .mapToObj(letter -> form.layout((char) letter, language).orElseThrow())
                .toList();
    }
}
