package org.storycorner.venue;

/** A telephone number for urgent help, beside 999 and 111. */
public record HelpNumber(String who, String number) {}
