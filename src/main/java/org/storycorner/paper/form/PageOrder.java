package org.storycorner.paper.form;

/**
 * Which pages a copy of a form has, by the letters of their layouts.
 *
 * @param always in every copy
 * @param more once for each sheet for a longer story
 * @param cards with the picture cards
 */
public record PageOrder(String always, String more, String cards) {

    /** The letters of one copy, one a page. */
    public String letters(int sheetsMore, boolean withCards) {
        return always + more.repeat(sheetsMore) + (withCards ? cards : "");
    }
}
