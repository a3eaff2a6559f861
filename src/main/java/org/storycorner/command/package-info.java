/** What a person types: run the box, look at its queue, try its destination. May use {@code queue}, {@code sync}, {@code network}, {@code venue}, {@code story}, {@code staff}, {@code pictures}, {@code posters}, {@code inclusion} and {@code paper}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "queue",
            "sync",
            "network",
            "venue",
            "story",
            "staff",
            "pictures",
            "posters",
            "inclusion",
            "paper :: form",
            "paper :: print",
            "paper :: scan",
            "paper :: read"
        })
package org.storycorner.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
