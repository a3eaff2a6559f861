/** What stories can be about, as managers keep it in the console: edited by hand, or taken from a file. May use {@code venue}, {@code pictures}, {@code staff} and {@code ui}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"venue", "pictures", "staff", "ui"})
package org.storycorner.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
