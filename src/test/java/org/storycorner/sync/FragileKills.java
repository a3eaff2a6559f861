package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.Ending;
import org.storycorner.measure.LeanJava;
import org.storycorner.story.StoryId;

/** Kills a {@link FragileBox} as the others are killed at random moments, so that the recorder is seen to find losses. */
final class FragileKills {

    /** H2 writes half a second after a commit: most lives are longer, so that each loses its end and not all of itself. */
    static final Duration LONGEST_LIFE = Duration.ofSeconds(3);

    private final Path folder;
    private final LeanJava java;
    private final Random random;
    private final Tally.Row row = new Tally.Row();

    FragileKills(Path folder, LeanJava java, long seed) {
        this.folder = folder;
        this.java = java;
        random = new Random(seed);
    }

    /** So many lives, or as many as there is time for, each on an empty folder. */
    Tally.Row run(int kills, Ending ending) throws IOException, InterruptedException {
        while (row.kills < kills && !ending.isWanted()) {
            Files.createDirectories(folder);
            var acknowledged = live();
            row.kills++;
            row.acknowledged += acknowledged.size();
            compare(acknowledged);
            FileSystemUtils.deleteRecursively(folder);
        }
        return row;
    }

    private Set<StoryId> live() throws IOException, InterruptedException {
        var words = List.of(folder.toString(), Long.toString(random.nextLong()));
        long life = random.nextLong(LONGEST_LIFE.toNanos());
        var acknowledged = new LinkedHashSet<StoryId>();
        var box = new KilledProcess(line -> note(line, acknowledged), ended -> row.openingsFailed++);
        box.run(java.command(FragileBox.class, words), folder.resolve("child.log"), running -> {
            running.listenUntil(Pipe.CHECKED);
            KilledProcess.spin(life);
        });
        return acknowledged;
    }

    private static void note(String line, Set<StoryId> acknowledged) {
        var words = line.split(" ", -1);
        if (words[0].equals(Pipe.ACKNOWLEDGED)) {
            acknowledged.add(StoryId.parse(words[1]).orElseThrow());
        }
    }

    /** However H2 fails at what a kill has left, it counts, and the run goes on. */
    private void compare(Set<StoryId> acknowledged) {
        long begun = System.nanoTime();
        try {
            var there = FragileBox.content(folder);
            row.openings.add((System.nanoTime() - begun) / 1_000_000);
            row.lost +=
                    acknowledged.stream().filter(id -> !there.containsKey(id)).count();
        } catch (SQLException | RuntimeException unreadable) {
            row.openingsFailed++;
            row.lost += acknowledged.size();
        }
    }
}
