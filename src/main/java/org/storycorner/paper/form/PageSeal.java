package org.storycorner.paper.form;

/** Tells a page that this box printed from any other: makes of a text a few letters that nobody else can make. */
@FunctionalInterface
public interface PageSeal {
    String of(String text);
}
