/** What is written in a box for one character: cut out, described, and told from others. */
@NullMarked
@NamedInterface("character")
package org.storycorner.paper.character;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
