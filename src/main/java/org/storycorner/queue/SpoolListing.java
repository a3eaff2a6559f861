package org.storycorner.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.storycorner.story.StoryId;

/**
 * What lies in the spool, by its names alone: nothing is read.
 *
 * @param stories ids that have a story's file
 * @param withdrawn ids that must not come back
 * @param counted ids of which only the counting row stays
 * @param others files with any other name
 */
record SpoolListing(Set<StoryId> stories, Set<StoryId> withdrawn, Set<StoryId> counted, List<Path> others) {

    static SpoolListing of(List<Path> files) {
        var listing = new SpoolListing(
                new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        files.forEach(listing::add);
        return listing;
    }

    private void add(Path file) {
        boolean known = addTo(stories, file, Spool.STORY)
                || addTo(withdrawn, file, Spool.WITHDRAWN)
                || addTo(counted, file, Spool.COUNTED);
        if (!known) {
            others.add(file);
        }
    }

    private static boolean addTo(Set<StoryId> ids, Path file, String ending) {
        var id = Spool.idOf(file, ending);
        id.ifPresent(ids::add);
        return id.isPresent();
    }
}
