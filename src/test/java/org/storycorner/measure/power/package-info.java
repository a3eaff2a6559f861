/** What a power cut and a full disk do to a box: rounds on a {@link org.storycorner.measure.disk.SimulatedDisk}. */
@NullMarked
package org.storycorner.measure.power;

import org.jspecify.annotations.NullMarked;
