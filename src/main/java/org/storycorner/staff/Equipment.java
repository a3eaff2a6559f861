package org.storycorner.staff;

/** Something that a box may lack and that a part of its work needs; the overview says whether it is there. */
public interface Equipment {

    /** The key of its name; with {@code .there} and {@code .missing} behind it the keys of what is said of it. */
    String key();

    boolean isThere();
}
