/** From a file to upright pages: takes PDF, JPEG, PNG and TIFF apart, names each page by its code, and finds its marks. */
@NullMarked
@NamedInterface("scan")
package org.storycorner.paper.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
