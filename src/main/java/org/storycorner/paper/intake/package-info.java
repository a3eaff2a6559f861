/** Takes scanned stacks in: keeps them sealed, reads them page by page in the background, and puts the pages of a form together. */
@NullMarked
@NamedInterface("intake")
package org.storycorner.paper.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
