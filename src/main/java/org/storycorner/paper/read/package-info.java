/** What was put on a page: which boxes are empty, marked, cancelled or unsure, and which lines are written on. */
@NullMarked
@NamedInterface("read")
package org.storycorner.paper.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
