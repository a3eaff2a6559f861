/** The picture cards: the allow-list of what may be shown, and the sheets of cards to cut out. Uses nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.storycorner.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
