package org.storycorner.pictures;

/** One line of a paragraph: what it says, and how it is drawn. */
public record TextLine(String text, Lines drawn) {}
