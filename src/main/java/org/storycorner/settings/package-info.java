/** The settings that are safe to change in the browser. May use the packages named below. */
@NullMarked
@ApplicationModule(allowedDependencies = {"venue", "network", "staff", "ui", "inclusion", "pictures"})
package org.storycorner.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
