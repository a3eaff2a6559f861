/** A simulated disk over a real folder: it can lose its power and run full, under H2 as under {@code java.nio.file}. */
@NullMarked
package org.storycorner.measure.disk;

import org.jspecify.annotations.NullMarked;
