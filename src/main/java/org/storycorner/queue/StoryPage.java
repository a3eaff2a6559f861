package org.storycorner.queue;

import java.util.List;
import java.util.Optional;

/**
 * One page of the stories list.
 *
 * @param next where the next page begins; empty on the last one
 */
public record StoryPage(List<ListedStory> stories, Optional<PageMark> next) {
    public StoryPage {
        stories = List.copyOf(stories);
    }
}
