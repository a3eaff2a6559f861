/**
 * The staff's side of the box: who may see what, and the console's frame. May use {@code inclusion},
 * {@code ui} and {@code venue}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"inclusion", "ui", "venue"})
package org.storycorner.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
