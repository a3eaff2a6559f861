package org.storycorner.paper.intake;

import java.util.List;
import java.util.Optional;

/**
 * One page of the forms that wait for review.
 *
 * @param next the form after which the next page begins (keyset paging); empty on the last one
 */
public record FormPage(List<FormCopy> forms, Optional<FormCopy> next) {
    public FormPage {
        forms = List.copyOf(forms);
    }
}
