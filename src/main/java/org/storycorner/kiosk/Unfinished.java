package org.storycorner.kiosk;

import java.time.Instant;
import org.storycorner.story.StoryId;

/** A journey that broke off on this kiosk a short while ago and can be carried on. */
public record Unfinished(StoryId id, Instant savedAt) {}
