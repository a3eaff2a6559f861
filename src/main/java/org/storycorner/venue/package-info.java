/** Who and where this box is, read from {@code kiosk-config/}. Uses nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.storycorner.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
