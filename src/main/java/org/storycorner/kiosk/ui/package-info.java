/** The screens of the journey: one view, one class a screen. */
@NullMarked
package org.storycorner.kiosk.ui;

import org.jspecify.annotations.NullMarked;
