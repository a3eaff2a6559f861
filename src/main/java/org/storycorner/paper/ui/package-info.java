/** The console's pages about paper: bringing scanned stacks in, and reviewing what was read. */
@NullMarked
package org.storycorner.paper.ui;

import org.jspecify.annotations.NullMarked;
