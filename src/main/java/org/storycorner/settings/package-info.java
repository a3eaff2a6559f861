/** The settings that are safe to change in the browser. May use the packages named below. */
@NullMarked
@ApplicationModule(allowedDependencies = {"venue", "staff", "ui", "inclusion"})
package org.storycorner.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
