/**
 * The hand-over desk, where a person carries stories to Care Opinion, and what the box holds at a glance. May use the packages
 * named below.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"story", "queue", "sync", "venue", "staff", "ui", "inclusion", "pictures"})
package org.storycorner.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
