/** Sends what is queued to a destination, and retries for ever. May use {@code queue}, {@code story} and {@code venue}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"queue", "story", "venue"})
package org.storycorner.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
