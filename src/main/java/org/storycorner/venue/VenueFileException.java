package org.storycorner.venue;

import java.util.List;

/** The venue's file can't be used; the message has one line for each mistake: file, line, what was expected, what was found. */
public class VenueFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VenueFileException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
