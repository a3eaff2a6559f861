package org.storycorner.queue;

/**
 * What came of noting that stories have arrived elsewhere.
 *
 * @param noted stories that are handed over from now on
 * @param before stories that had been handed over, delivered or withdrawn before
 * @param beingSent stories that are being sent at this moment, so that nothing was noted
 */
public record HandOverReport(int noted, int before, int beingSent) {}
