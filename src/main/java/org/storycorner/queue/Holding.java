package org.storycorner.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * What the box holds of the stories in one state.
 *
 * @param stories those whose content is here
 * @param counted those of which only the counting row is left
 * @param oldest when the first one of {@code stories} came into this state
 */
public record Holding(QueueState state, long stories, long counted, Optional<Instant> oldest) {}
