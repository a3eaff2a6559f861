package org.storycorner.browser;

/** One screen, named as in {@code data-screen} with what is special about it, in one look, and what keeps people out of it. */
public record SeenScreen(String screen, String look, boolean askedAxe, Barriers barriers) {}
