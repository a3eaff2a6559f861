/** The picture cards: the allow-list of what may be shown, and the sheets to cut out; what else draws on paper uses its letters, pages and QR codes. Uses nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.storycorner.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
