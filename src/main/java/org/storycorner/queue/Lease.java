package org.storycorner.queue;

import java.time.Instant;

/**
 * Somebody at the desk has a story open: nobody else opens it and it is not sent, until this moment at the latest.
 *
 * @param holder the name under which they signed in
 */
public record Lease(String holder, Instant until) {}
