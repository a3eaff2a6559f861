/** What a person types: run the box, look at its queue, try its destination. May use {@code queue}, {@code sync}, {@code venue}, {@code story}, {@code pictures} and {@code paper}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "queue",
            "sync",
            "venue",
            "story",
            "pictures",
            "paper :: form",
            "paper :: print",
            "paper :: scan",
            "paper :: read"
        })
package org.storycorner.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
