/** What is on a paper form and where: its layout in every version, its words, and the code that names a page. */
@NullMarked
@NamedInterface("form")
package org.storycorner.paper.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
