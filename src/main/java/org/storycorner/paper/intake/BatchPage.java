package org.storycorner.paper.intake;

import java.util.List;
import java.util.Optional;

/**
 * One page of what was brought in.
 *
 * @param next the batch after which the next page begins (keyset paging); empty on the last one
 */
public record BatchPage(List<Batch> batches, Optional<Batch> next) {
    public BatchPage {
        batches = List.copyOf(batches);
    }
}
