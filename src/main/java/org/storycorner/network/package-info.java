/** How other devices at the venue reach this box, encrypted. May use {@code queue} and {@code venue}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"queue", "venue"})
package org.storycorner.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
