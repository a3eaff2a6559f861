/** The domain in plain Java: a story, how it was told, who tells, who helped, consent and contact. Uses nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.storycorner.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
