package org.storycorner.paper.intake;

/**
 * How often people had to put right what the machine had read without a doubt.
 *
 * @param sure questions with boxes of which the machine was sure, and that people have confirmed
 * @param corrected how many of these were put right
 */
public record Corrections(int sure, int corrected) {}
