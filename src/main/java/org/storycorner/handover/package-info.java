/** The desk from which staff see what waits on the box. May use the packages named below. */
@NullMarked
@ApplicationModule(allowedDependencies = {"story", "queue", "sync", "venue", "staff", "ui", "inclusion"})
package org.storycorner.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
