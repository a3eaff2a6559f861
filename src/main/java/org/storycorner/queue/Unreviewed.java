package org.storycorner.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * What the box holds on its way to becoming stories, outside of the queue and its backup, until a person has looked at it.
 *
 * @param forms those that wait for review
 * @param pages the scanned pages whose pictures are kept, with those that belong to no form
 * @param files those that were not read yet, or can't be
 * @param since when the first of these came; empty when there is none
 */
public record Unreviewed(long forms, long pages, long files, Optional<Instant> since) {}
