/** The page of the settings: one card for each, with its form. */
@NullMarked
package org.storycorner.settings.ui;

import org.jspecify.annotations.NullMarked;
