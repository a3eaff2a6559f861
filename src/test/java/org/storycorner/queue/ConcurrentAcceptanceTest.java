package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;

class ConcurrentAcceptanceTest {
    private static final int THREADS = 8;
    private static final int STORIES = 10;

    @TempDir
    Path folder;

    @Test
    void numbersStoriesOfManyThreadsWithoutGapsOrDoubles() throws Exception {
        var shared =
                IntStream.range(0, STORIES).mapToObj(number -> Stories.aStory()).toList();
        var receipts = new ConcurrentLinkedQueue<Receipt>();

        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            together(() -> {
                for (var story : shared) {
                    receipts.add(box.queue().accept(story));
                    receipts.add(box.queue().accept(Stories.aStory()));
                    box.queue().saveDraft(new Draft(story.id(), "kiosk", Stories.TOLD_AT, "too late"));
                    box.queue().status();
                }
            });

            int all = STORIES + THREADS * STORIES;
            assertThat(box.queue().list(0, 9_999))
                    .extracting(Entry::boxSeq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all).boxed().toList());
            assertThat(receipts).hasSize(2 * THREADS * STORIES);
            assertThat(new HashSet<>(receipts)).hasSize(all);
            assertThat(box.queue().drafts("kiosk")).isEmpty();
        }
    }

    @Test
    void sendsEachStoryOnce() throws Exception {
        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            for (int story = 0; story < STORIES; story++) {
                box.queue().accept(Stories.aStory());
            }
            var taken = new ConcurrentLinkedQueue<Story>();

            together(() -> {
                for (var next = box.queue().takeOldest();
                        next.isPresent();
                        next = box.queue().takeOldest()) {
                    taken.add(next.get());
                    box.queue().delivered(next.get().id(), "");
                }
            });

            assertThat(taken).hasSize(STORIES).doesNotHaveDuplicates();
            assertThat(box.queue().status().counts()).containsEntry(QueueState.DELIVERED, (long) STORIES);
        }
    }

    private static void together(Runnable work) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(THREADS);
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    work.run();
                    return work;
                }));
            }
        }
        for (var one : running) {
            one.get();
        }
    }
}
