/**
 * Stories on paper: the form, printing it, taking in scans and photographs of it, and reading those, a sub-package each.
 * May use the packages named below.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"story", "queue", "venue", "inclusion", "staff", "ui", "pictures"})
package org.storycorner.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
