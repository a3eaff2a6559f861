/** Characters as hands write them: from fonts that imitate handwriting, and real ones; and the training of the reader. */
@NullMarked
package org.storycorner.measure.hand;

import org.jspecify.annotations.NullMarked;
