/** The product as people meet it: the running box in the system's Chromium. */
@NullMarked
package org.storycorner.browser;

import org.jspecify.annotations.NullMarked;
