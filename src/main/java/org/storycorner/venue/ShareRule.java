package org.storycorner.venue;

/**
 * How many of the stories staff may tell on behalf of people, and what is counted for it. The usual rule is the one that
 * Voluntary Action North Lanarkshire gives the organisations that it funds: at most 5 % of the organisation's stories.
 * That rule names neither volunteers nor withdrawn stories, so a venue says whether they count.
 *
 * @param mostPercent the most of the stories that staff may tell, 0 to 100
 * @param per what is held to it
 * @param volunteers whether a story told with a volunteer counts as one told by staff
 * @param withdrawn whether stories that were withdrawn count at all
 */
public record ShareRule(int mostPercent, Per per, boolean volunteers, boolean withdrawn) {

    /** What holds where a venue says nothing. */
    public static final ShareRule USUAL = new ShareRule(5, Per.ORGANISATION, false, false);

    /** What a venue holds to the rule. */
    public enum Per {
        ORGANISATION,
        SERVICE
    }

    public ShareRule {
        if (mostPercent < 0 || mostPercent > 100) {
            throw new IllegalArgumentException("A share is 0 to 100 percent, not " + mostPercent);
        }
    }

    /** Whether so many of all stories are within the rule; none of none is. */
    public boolean allows(long byStaff, long all) {
        return byStaff * 100 <= mostPercent * all;
    }
}
