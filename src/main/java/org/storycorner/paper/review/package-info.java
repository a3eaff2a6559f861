/** What a person confirms of a filled-in form, and the story that it becomes. */
@NullMarked
@NamedInterface("review")
package org.storycorner.paper.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
