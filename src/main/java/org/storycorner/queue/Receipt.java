package org.storycorner.queue;

import org.storycorner.story.StoryId;

/**
 * The box's word that a story is safe: both durable copies exist.
 *
 * @param boxSeq the gap-free number of this story on this box, from 1
 */
public record Receipt(StoryId id, long boxSeq) {}
