/** The console's pages about what is printed, and the helper's guide. */
@NullMarked
package org.storycorner.posters.ui;

import org.jspecify.annotations.NullMarked;
