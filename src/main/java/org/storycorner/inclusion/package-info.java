/** A person's preferences: text size, colours and language. May use {@code venue}. */
@NullMarked
@ApplicationModule(allowedDependencies = "venue")
package org.storycorner.inclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
