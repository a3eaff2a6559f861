/** A person's preferences and language, and the speech that serves them. May use {@code venue}. */
@NullMarked
@ApplicationModule(allowedDependencies = "venue")
package org.storycorner.inclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
