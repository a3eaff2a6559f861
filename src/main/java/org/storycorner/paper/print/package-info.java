/** Draws the form as a PDF for any printer. */
@NullMarked
@NamedInterface("print")
package org.storycorner.paper.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
