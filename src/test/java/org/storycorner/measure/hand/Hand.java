package org.storycorner.measure.hand;

import java.awt.Graphics2D;
import java.util.random.RandomGenerator;
import org.storycorner.paper.form.Area;

/** Somebody, or something, that writes one character into a box. */
public interface Hand {

    /** What it can write. */
    String characters();

    /**
     * Writes it.
     *
     * @param paper scaled to millimetres
     * @param darkness brightness of the ink, 0 to 255
     */
    void write(Graphics2D paper, char character, Area box, int darkness, RandomGenerator random);
}
