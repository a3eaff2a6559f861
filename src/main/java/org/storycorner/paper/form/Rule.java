package org.storycorner.paper.form;

/**
 * How the lines to write on are ruled.
 *
 * @param width in millimetres
 * @param grey from 0, black, to 1, white; from 0.72 on a reader does not take it for ink
 */
public record Rule(double width, double grey) {

    /** A rule that disappears behind what is written. */
    static final Rule LIGHT = new Rule(0.3, 0.85);
}
