/** What a person types: run the box, look at its queue, try its destination. May use {@code queue}, {@code sync}, {@code venue}, {@code story}, {@code staff}, {@code pictures}, {@code posters} and {@code inclusion}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"queue", "sync", "venue", "story", "staff", "pictures", "posters", "inclusion"})
package org.storycorner.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
