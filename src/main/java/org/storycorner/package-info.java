/** Story Corner: people tell the story of their care; the box keeps it safe and passes it on. */
@NullMarked
package org.storycorner;

import org.jspecify.annotations.NullMarked;
