package org.storycorner.venue;

import java.util.ArrayList;
import java.util.List;

/** The venue's file can't be used; the message has one line for each mistake: file, line, what was expected, what was found. */
public class VenueFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> expectations;

    VenueFileException(List<String> mistakes, List<String> expectations) {
        super(String.join("\n", mistakes));
        this.expectations = new ArrayList<>(expectations);
    }

    /** The mistakes without file and line, for whoever changes one setting and sees no file. */
    public List<String> expectations() {
        return List.copyOf(expectations);
    }
}
