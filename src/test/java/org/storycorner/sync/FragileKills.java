package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.LeanJava;
import org.storycorner.story.StoryId;

/** Kills a {@link FragileBox} as the others are killed at random moments, so that the recorder is seen to find losses. */
final class FragileKills {

    private final Path folder;
    private final LeanJava java;
    private final Random random;
    private final Tally.Row row = new Tally.Row();

    FragileKills(Path folder, LeanJava java, long seed) {
        this.folder = folder;
        this.java = java;
        random = new Random(seed);
    }

    /** So many lives, each on an empty folder. */
    Tally.Row run(int kills) throws IOException, InterruptedException {
        for (int kill = 0; kill < kills; kill++) {
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
        var child = new ProcessBuilder(java.command(FragileBox.class, words))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new LinkedHashSet<StoryId>();
        int wanted = 1 + random.nextInt(40);
        try (var lines = child.inputReader()) {
            var line = lines.readLine();
            while (line != null && acknowledged.size() < wanted) {
                note(line, acknowledged);
                line = lines.readLine();
            }
            child.toHandle().destroyForcibly();
            child.waitFor();
            lines.lines().forEach(last -> note(last, acknowledged));
        }
        return acknowledged;
    }

    private static void note(String line, Set<StoryId> acknowledged) {
        var words = line.split(" ", -1);
        if (words[0].equals(Pipe.ACKNOWLEDGED)) {
            acknowledged.add(StoryId.parse(words[1]).orElseThrow());
        }
    }

    private void compare(Set<StoryId> acknowledged) {
        long begun = System.nanoTime();
        try {
            var there = FragileBox.content(folder);
            row.openings.add((System.nanoTime() - begun) / 1_000_000);
            row.lost +=
                    acknowledged.stream().filter(id -> !there.containsKey(id)).count();
        } catch (SQLException unreadable) {
            row.openingsFailed++;
            row.lost += acknowledged.size();
        }
    }
}
