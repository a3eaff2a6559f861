package org.storycorner.sync;

import java.util.List;
import java.util.stream.Stream;

/**
 * How large a box is on the evening of a day.
 *
 * @param store bytes of H2's file
 * @param heap bytes of the objects in use, after a collection
 * @param handles that the process has open
 * @param stories files of stories in the spool
 * @param storyBytes that these have together
 * @param marks files in the spool of stories that were erased
 * @param waiting stories that wait
 * @param opening milliseconds
 */
record SoakDay(
        long store, long heap, long handles, long stories, long storyBytes, long marks, long waiting, long opening) {

    /** As a box says it over a pipe. */
    static SoakDay of(List<String> words) {
        var figures = words.stream().map(Long::parseLong).toList();
        return new SoakDay(
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                figures.get(5),
                figures.get(6),
                figures.get(7));
    }

    Object[] words() {
        return Stream.<Object>of(Pipe.FIGURES, store, heap, handles, stories, storyBytes, marks, waiting, opening)
                .toArray();
    }
}
