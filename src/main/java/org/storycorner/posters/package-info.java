/** What a venue hangs up and lays out: posters, flyers, the sheet to set the story table up, and the helper's guide. May use {@code pictures}, {@code inclusion} and {@code venue}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"pictures", "inclusion", "venue"})
package org.storycorner.posters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
