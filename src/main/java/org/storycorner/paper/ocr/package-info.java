/** Suggests what is typed on paper: Tesseract, in a process of its own that may fail without anything else doing so. */
@NullMarked
@NamedInterface("ocr")
package org.storycorner.paper.ocr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
