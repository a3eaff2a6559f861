package org.storycorner.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Failures as the log may have them. */
final class Traces {

    private static final int MOST_CAUSES = 10;

    private Traces() {}

    /** Types and places only: a message may quote what somebody told. */
    static String withoutMessages(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> cause.getClass().getName()
                        + Arrays.stream(cause.getStackTrace())
                                .map(place -> "\n    at " + place)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }
}
