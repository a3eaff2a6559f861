/** The journey of one storyteller as a state machine, and its screens. May use the packages named below. */
@NullMarked
@ApplicationModule(allowedDependencies = {"story", "queue", "venue", "inclusion", "ui", "pictures", "posters"})
package org.storycorner.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
