package org.storycorner.story;

import java.time.Instant;

/**
 * The person's consent that the story is passed to Care Opinion, checked there and published.
 *
 * @param wording the version of the words that were agreed to
 * @param ownWords whether the person said "These are my words" after somebody had helped; true when told alone
 */
public record Consent(Instant givenAt, String wording, boolean ownWords) {}
