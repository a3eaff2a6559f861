/** What a venue hangs up and lays out: posters, flyers, the sheet to set the story table up, and the helper's guide. May use {@code pictures}, {@code inclusion}, {@code venue} and {@code ui}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"pictures", "inclusion", "venue", "ui"})
package org.storycorner.posters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
