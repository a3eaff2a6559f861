package org.storycorner.queue;

/**
 * What came of an export.
 *
 * @param written stories in the file
 * @param unreadable stories that should have been in it, but do not open or are erased
 * @param beingSent stories that were left out, as they are being sent at this moment
 */
public record ExportReport(int written, int unreadable, int beingSent) {}
