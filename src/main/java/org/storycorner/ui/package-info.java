/** Shared Vaadin parts: the page's shell, buttons, tiles, comfort bar, panels and the error screen. May use {@code inclusion}. */
@NullMarked
@ApplicationModule(allowedDependencies = "inclusion")
package org.storycorner.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
