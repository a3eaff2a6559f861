/** The console's frame. */
@NullMarked
package org.storycorner.staff.ui;

import org.jspecify.annotations.NullMarked;
