/**
 * What was put on a page: which boxes are empty, marked, cancelled or unsure, which lines are written on, and which
 * characters stand in boxes.
 */
@NullMarked
@NamedInterface("read")
package org.storycorner.paper.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
