/** The console's pages about services. */
@NullMarked
package org.storycorner.services.ui;

import org.jspecify.annotations.NullMarked;
