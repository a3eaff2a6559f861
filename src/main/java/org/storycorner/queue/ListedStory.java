package org.storycorner.queue;

import java.util.Optional;

/**
 * A line of the stories list: nothing that the story says.
 *
 * @param language BCP 47 tag; empty when the desk has not read the story yet or nothing of it is left
 * @param urgent whether somebody should look at it first
 * @param lease who has it open; empty when nobody has
 */
public record ListedStory(Entry entry, String language, boolean urgent, Optional<Lease> lease) {}
