/** Paper in figures: forms are printed, filled in by machine, degraded with known seeds, read, and compared. */
@NullMarked
package org.storycorner.measure.paper;

import org.jspecify.annotations.NullMarked;
