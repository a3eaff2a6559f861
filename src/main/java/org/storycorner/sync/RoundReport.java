package org.storycorner.sync;

import java.util.Optional;

/**
 * What one round of sending came to.
 *
 * @param left stories that still wait
 * @param endedBy why it ended before the queue was empty; empty when nothing stood in its way
 */
public record RoundReport(int delivered, int quarantined, long left, Optional<Trouble> endedBy) {}
