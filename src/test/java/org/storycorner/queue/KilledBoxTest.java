package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.CrashPoint.Step;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.StoryId;

/**
 * Kills a box, again and again, and looks for every story that it had acknowledged. How many had to be imported from the
 * spool is known from below only: now and then H2 itself loses its last commits.
 */
class KilledBoxTest {
    private static final int RANDOM_KILLS = 8;
    private static final int KILLS_AT_EACH_STEP = 3;
    private static final int KILLED = 128 + 9;

    private final Random random = new Random(20261123);
    private final Map<StoryId, Long> acknowledged = new HashMap<>();
    private final Map<Step, Integer> imported = new EnumMap<>(Step.class);
    private int kills;

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedStoryExactlyOnce() throws IOException, InterruptedException {
        for (int round = 0; round < RANDOM_KILLS; round++) {
            killAtRandom();
            lookForEverything();
        }
        for (var step : Step.values()) {
            for (int round = 0; round < KILLS_AT_EACH_STEP; round++) {
                killAt(step);
                imported.merge(step, lookForEverything(), Integer::sum);
            }
        }

        assertThat(kills).isEqualTo(RANDOM_KILLS + KILLS_AT_EACH_STEP * Step.values().length);
        assertThat(acknowledged).hasSizeGreaterThan(2 * kills);
        assertThat(imported.get(Step.TEMPORARY_WRITTEN)).isGreaterThanOrEqualTo(KILLS_AT_EACH_STEP);
        assertThat(imported.get(Step.RENAMED)).isGreaterThanOrEqualTo(KILLS_AT_EACH_STEP);
    }

    private void killAtRandom() throws IOException, InterruptedException {
        int receipts = 1 + random.nextInt(60);
        long nanoseconds = random.nextInt(8_000_000);
        var child = start(KillableBox.NOWHERE, 1);
        try (var lines = child.inputReader()) {
            for (int receipt = 0; receipt < receipts; receipt++) {
                note(lines.readLine());
            }
            for (long end = System.nanoTime() + nanoseconds; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
            kill(child, lines);
        }
    }

    private void killAt(Step step) throws IOException, InterruptedException {
        var child = start(step.name(), 1 + random.nextInt(6));
        try (var lines = child.inputReader()) {
            while (note(lines.readLine())) {
                Thread.onSpinWait();
            }
            kill(child, lines);
        }
    }

    /** Kills by the handle, as the process itself would throw away the receipts that are still in the pipe. */
    private void kill(Process child, BufferedReader lines) throws IOException, InterruptedException {
        assertThat(child.toHandle().destroyForcibly()).isTrue();
        assertThat(child.waitFor()).isEqualTo(KILLED);
        kills++;
        lines.lines().forEach(this::note);
    }

    /** Whether this line was a receipt; the other kind says that the child stands still. */
    private boolean note(String line) {
        assertThat(line).as("the child went on until it was killed").isNotNull();
        var words = line.split(" ", 3);
        if (words[0].equals(KillableBox.STANDING)) {
            return false;
        }
        assertThat(words[0]).isEqualTo(KillableBox.ACKNOWLEDGED);
        var number = Long.valueOf(words[2]);
        var before = acknowledged.put(StoryId.parse(words[1]).orElseThrow(), number);
        assertThat(before == null || before.equals(number))
                .as("one number for one story")
                .isTrue();
        return true;
    }

    /** Everything that was acknowledged is there once, nothing is doubled or missing; says how many were imported. */
    private int lookForEverything() {
        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            var entries = box.queue().list(0, Integer.MAX_VALUE);

            assertThat(entries)
                    .extracting(Entry::boxSeq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, entries.size()).boxed().toList());
            assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
            assertThat(entries.size()).isBetween(acknowledged.size(), acknowledged.size() + 2 * kills);
            var numbers = new HashMap<StoryId, Long>();
            entries.forEach(entry -> numbers.put(entry.id(), entry.boxSeq()));
            assertThat(numbers).containsAllEntriesOf(acknowledged);
            for (var entry : entries) {
                assertThat(box.queue().open(entry.id())).contains(KillableBox.story(entry.id()));
            }
            assertThat(box.repairs().count(Repair.QUARANTINED)).isZero();
            assertThat(box.repairs().count(Repair.SET_ASIDE)).isZero();
            return box.repairs().count(Repair.IMPORTED);
        }
    }

    private Process start(String step, int time) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KillableBox.class.getName(),
                folder.toString(),
                Long.toString(random.nextLong()),
                step,
                Integer.toString(time)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
