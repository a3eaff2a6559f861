/** The console's pages about waiting stories. */
@NullMarked
package org.storycorner.handover.ui;

import org.jspecify.annotations.NullMarked;
