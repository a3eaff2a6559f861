/** What a person types: run the box, look at its queue, try its destination. May use {@code queue}, {@code sync}, {@code venue} and {@code story}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"queue", "sync", "venue", "story"})
package org.storycorner.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
