/**
 * The runs behind every published figure: {@code ./storycorner measure …}. They live among the tests, as they cut power,
 * kill boxes and stand between a box and its server: none of that belongs into the product.
 */
@NullMarked
package org.storycorner.measure;

import org.jspecify.annotations.NullMarked;
