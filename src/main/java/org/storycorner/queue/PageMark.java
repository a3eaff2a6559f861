package org.storycorner.queue;

/**
 * The last line of a page, after which the next one begins (keyset paging).
 *
 * @param key what the stories are ordered by; empty when that is their number
 */
public record PageMark(boolean urgent, String key, long boxSeq) {}
