package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

/** The stories list against a list that is simply sorted. */
class StoryListingTest {

    private static final int STORIES = 23;

    @TempDir
    Path folder;

    private OpenBox box;
    private final List<Story> told = new ArrayList<>();

    @BeforeEach
    void tellStories() {
        box = Boxes.open(folder, Clock.systemUTC());
        for (int number = 0; number < STORIES; number++) {
            var story = number % 3 == 0 ? Stories.aPictureStory() : Stories.aStory();
            told.add(story);
            box.queue().accept(story);
        }
        var urgent = Set.of(told.get(7).id(), told.get(15).id());
        box.desk().readNew(story -> urgent.contains(story.id()));
    }

    @AfterEach
    void close() {
        box.close();
    }

    @ParameterizedTest
    @EnumSource
    void pagesHoldEveryStoryOnceInTheirOrder(StoryOrder order) {
        for (int size : List.of(1, 2, 5, STORIES - 1, STORIES, STORIES + 1)) {
            var listed = allPages(new StorySearch(QueueState.QUEUED, order, "", ""), size);

            assertThat(listed).hasSize(STORIES).isSortedAccordingTo(expected(order));
            assertThat(listed.stream().map(line -> line.entry().id()))
                    .containsExactlyInAnyOrderElementsOf(
                            told.stream().map(Story::id).toList());
        }
    }

    @Test
    void onlyStoriesAboutOneServiceAreListedWhenSomebodyAsksForThem() {
        var clinic = new StorySearch(QueueState.QUEUED, StoryOrder.OLDEST, Stories.CLINIC.id(), "");

        var listed = allPages(clinic, 4);

        assertThat(listed).hasSize((int) told.stream()
                .filter(story -> story.services().contains(Stories.CLINIC))
                .count());
        assertThat(listed).allMatch(line -> line.entry().services().contains(Stories.CLINIC.id()));
    }

    @Test
    void pagesOfReferencesThatBeginAlikeHoldEachOfThemOnce() {
        var beginnings = told.stream()
                .map(story -> story.id().reference().substring(0, 1))
                .distinct()
                .toList();

        for (var beginning : beginnings) {
            var listed = allPages(new StorySearch(QueueState.QUEUED, StoryOrder.OLDEST, "", beginning), 1);

            assertThat(listed)
                    .extracting(line -> line.entry().id().reference())
                    .containsExactlyElementsOf(told.stream()
                            .map(story -> story.id().reference())
                            .filter(reference -> reference.startsWith(beginning))
                            .sorted()
                            .toList());
        }
        assertThat(beginnings).hasSizeLessThan(STORIES);
    }

    @Test
    void aReferenceFindsItsStoryInWhateverStateHoweverItIsTyped() {
        var story = told.get(9);
        box.queue().quarantine(story.id(), "The server refused it");
        var reference = story.id().reference();

        for (var typed : List.of(
                reference,
                reference.toLowerCase(java.util.Locale.ROOT),
                " " + reference.replace("-", "") + " ",
                reference.replace('0', 'O').replace('1', 'l'),
                reference.substring(0, 7))) {
            assertThat(allPages(new StorySearch(QueueState.QUEUED, StoryOrder.OLDEST, "", typed), 5))
                    .extracting(line -> line.entry().id())
                    .contains(story.id());
        }
        assertThat(allPages(new StorySearch(QueueState.QUEUED, StoryOrder.OLDEST, "", "ZZZZ-ZZZZ"), 5))
                .isEmpty();
    }

    private List<ListedStory> allPages(StorySearch search, int size) {
        var listed = new ArrayList<ListedStory>();
        var mark = Optional.<PageMark>empty();
        do {
            var page = box.desk().list(search, mark, size);
            assertThat(page.stories()).hasSizeLessThanOrEqualTo(size);
            listed.addAll(page.stories());
            mark = page.next();
        } while (mark.isPresent());
        return listed;
    }

    private static Comparator<ListedStory> expected(StoryOrder order) {
        var number = Comparator.<ListedStory>comparingLong(line -> line.entry().boxSeq());
        var urgentFirst = Comparator.comparing((ListedStory line) -> !line.urgent());
        return urgentFirst.thenComparing(
                switch (order) {
                    case OLDEST -> number;
                    case NEWEST -> number.reversed();
                    case SERVICE ->
                        Comparator.<ListedStory, String>comparing(
                                        line -> String.join(",", line.entry().services()))
                                .thenComparing(number);
                    case LANGUAGE -> Comparator.comparing(ListedStory::language).thenComparing(number);
                });
    }
}
