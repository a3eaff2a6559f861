/** The durable queue: seals, spools and stores accepted stories and drafts, knows their states. May use {@code story}. */
@NullMarked
@ApplicationModule(allowedDependencies = "story")
package org.storycorner.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
