package org.storycorner.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.Bound;
import org.storycorner.measure.Causes;
import org.storycorner.measure.Folders;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Section;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** Boxes with damaged files, one copy at a time: the other copy must have everything. And boxes of earlier versions. */
public final class Corruption {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int STORIES = 24;

    /** What somebody does to the files of a box that was shut down or killed. */
    @FunctionalInterface
    private interface Harm {
        void to(Path data, Random random) throws IOException;
    }

    private record Kind(String name, int part, Harm harm) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("1 to 64 wrong bytes in the H2 file", 1, (data, random) -> {
                for (int bytes = 1 + random.nextInt(64); bytes > 0; bytes--) {
                    flip(Store.file(data), random);
                }
            }),
            new Kind("a wrong block of 4 KiB in the H2 file", 2, (data, random) -> scribble(Store.file(data), random)),
            new Kind("H2 file cut short", 4, (data, random) -> truncate(Store.file(data), random)),
            new Kind("H2 file deleted", 16, (data, random) -> Files.delete(Store.file(data))),
            new Kind("H2 file empty", 16, (data, random) -> Files.write(Store.file(data), new byte[0])),
            new Kind("one spool file with a wrong byte", 4, (data, random) -> flip(aFile(data, random), random)),
            new Kind("one spool file cut short", 4, (data, random) -> truncate(aFile(data, random), random)),
            new Kind("one spool file deleted", 8, (data, random) -> Files.delete(aFile(data, random))),
            new Kind("the mark of a withdrawal deleted or with a wrong byte", 8, (data, random) -> {
                var marks = marks(data);
                var mark = marks.get(random.nextInt(marks.size()));
                if (random.nextBoolean()) {
                    Files.delete(mark);
                } else {
                    flip(mark, random);
                }
            }),
            new Kind("every spool file deleted", 16, (data, random) -> {
                for (var file : files(data)) {
                    Files.delete(file);
                }
            }),
            new Kind("foreign files in the spool", 16, (data, random) -> {
                Files.writeString(data.resolve("spool/holiday.jpg"), "not a story");
                Files.writeString(data.resolve("spool").resolve(Stories.anId() + ".story"), "not a story either");
            }));

    private final Map<StoryId, Story> told = new HashMap<>();
    private final Map<StoryId, QueueState> states = new HashMap<>();

    private Corruption() {}

    /**
     * Damages copies of one box again and again.
     *
     * @param rounds of the kind that is tried most often; the others are tried a part of that
     */
    public static Measured run(long seed, int rounds, Consumer<String> progress) {
        return Folders.during(folder -> new Corruption().measured(folder, seed, rounds, progress));
    }

    private Measured measured(Path folder, long seed, int rounds, Consumer<String> progress) throws IOException {
        var original = folder.resolve("original");
        prepare(original);
        var rows = new ArrayList<List<String>>();
        long failures = 0;
        for (var kind : KINDS) {
            var sums = new Sums();
            for (int round = 0; round < Math.max(1, rounds / kind.part()); round++) {
                var copy = folder.resolve("copy");
                FileSystemUtils.copyRecursively(original, copy);
                kind.harm().to(copy.resolve("data"), new Random(31 * seed + round));
                look(copy, sums);
                FileSystemUtils.deleteRecursively(copy);
            }
            rows.add(sums.cells(kind.name()));
            failures += sums.failures();
            progress.accept("files: %s, %d not as promised".formatted(kind.name(), sums.failures()));
        }
        var upgraded = upgraded(folder.resolve("upgrade"));
        rows.add(upgraded.cells("opened by this version: a full queue of the first release (schema 2)"));
        failures += upgraded.failures();
        return new Measured(new Section("Damaged files, and an older box", about(), COLUMNS, rows), failures);
    }

    private static final List<String> COLUMNS = List.of(
            "what was done",
            "boxes",
            "opened by themselves",
            "stories looked for",
            "found whole, once, in their state",
            "lost",
            "doubled",
            "state gone back",
            "lost or doubled, at 95 %",
            "new store made from the spool",
            "repairs");

    private static String about() {
        return """
                A box holds %d stories, one in four with two pages, that wait, were delivered, are quarantined or withdrawn. It is shut down, one of its \
                two copies is damaged, it is opened again, and every story is looked for. Nobody helps: whatever is found \
                whole afterwards came back by itself. "State gone back": the story is there, but a state that was set \
                before the damage is not; that would send a delivered story again (the server knows it) or bring a \
                withdrawn one back, and counts as broken. Drafts have one copy and are not looked for. Both copies of one \
                story damaged at once is not in this table: then it is quarantined, and nobody can bring it back.""".formatted(STORIES);
    }

    /** What one kind of damage came to. */
    private static final class Sums {
        private int boxes;
        private int opened;
        private long stories;
        private long found;
        private long lost;
        private long doubled;
        private long wentBack;
        private int rebuilt;
        private final Map<Repair, Integer> repairs = new HashMap<>();

        long failures() {
            return lost + doubled + wentBack + (boxes - opened);
        }

        List<String> cells(String name) {
            var told = new Repairs(repairs).toString();
            return List.of(
                    name,
                    number(boxes),
                    number(opened),
                    number(stories),
                    number(found),
                    number(lost),
                    number(doubled),
                    number(wentBack),
                    Bound.of(lost + doubled, stories),
                    number(rebuilt),
                    told.isEmpty() ? "none" : told);
        }

        private static String number(long count) {
            return String.format(Locale.ROOT, "%,d", count);
        }
    }

    /** The box that is damaged: every state that a story can have, and its file and row as they were left. */
    private void prepare(Path folder) {
        try (var box = Boxes.open(folder, at(NOON))) {
            for (int story = 0; story < STORIES; story++) {
                var words = story % 2 == 0 ? Stories.aStory() : Stories.aStoryWithContact();
                var next = story % 4 == 0 ? words.with(List.of(Stories.aPage(1), Stories.aPage(2))) : words;
                told.put(next.id(), next);
                box.queue().accept(next);
            }
            for (int sent = 0; sent < 6; sent++) {
                var id = box.queue().takeOldest().orElseThrow().id();
                if (sent % 3 == 2) {
                    box.queue().quarantine(id, "Example");
                } else {
                    box.queue().delivered(id, "example");
                }
            }
            box.queue().list(0, STORIES).stream()
                    .filter(entry -> entry.boxSeq() == 10 || entry.boxSeq() == 11)
                    .forEach(entry -> box.queue().withdraw(entry.id()));
            box.queue().list(0, STORIES).forEach(entry -> states.put(entry.id(), entry.state()));
        }
    }

    private void look(Path folder, Sums sums) throws IOException {
        sums.boxes++;
        sums.stories += told.size();
        try (var box = Boxes.open(folder, at(NOON.plus(Duration.ofHours(1))))) {
            sums.opened++;
            box.repairs().counts().forEach((repair, times) -> sums.repairs.merge(repair, times, Integer::sum));
            var entries = box.queue().list(0, Integer.MAX_VALUE);
            for (var id : told.keySet()) {
                judge(
                        box,
                        id,
                        entries.stream().filter(entry -> entry.id().equals(id)).toList(),
                        sums);
            }
        } catch (RuntimeException refused) {
            Progress.say("files: would not open, or failed once open: " + Causes.of(refused));
            sums.lost += told.size();
        }
        if (isRebuilt(folder)) {
            sums.rebuilt++;
        }
    }

    private void judge(OpenBox box, StoryId id, List<Entry> entries, Sums sums) {
        var wanted = states.getOrDefault(id, QueueState.QUEUED);
        if (entries.size() > 1) {
            sums.doubled++;
        } else if (wanted == QueueState.WITHDRAWN) {
            count(entries.stream().allMatch(entry -> entry.state() == wanted), sums);
        } else if (entries.isEmpty() || !isWhole(box.queue(), entries.getFirst())) {
            sums.lost++;
        } else {
            count(entries.getFirst().state() == wanted, sums);
        }
    }

    private static void count(boolean asItWas, Sums sums) {
        if (asItWas) {
            sums.found++;
        } else {
            sums.wentBack++;
        }
    }

    private boolean isWhole(StoryQueue queue, Entry entry) {
        var wanted = Objects.requireNonNull(told.get(entry.id()));
        return queue.open(entry.id())
                .filter(story -> entry.state() == QueueState.DELIVERED
                        ? story.text().equals(wanted.text())
                                && story.attachments().equals(wanted.attachments())
                        : story.equals(wanted))
                .isPresent();
    }

    private static boolean isRebuilt(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("data"))) {
            return files.anyMatch(file -> file.getFileName().toString().contains(".broken-"));
        }
    }

    /** A box as schema 2 wrote it, with twelve stories and its key, both made for this and used nowhere else. */
    private static Sums upgraded(Path folder) throws IOException {
        unpack("/boxes/schema-2.zip", folder);
        var sums = new Sums();
        sums.boxes = 1;
        sums.stories = 12;
        try (var box = Boxes.open(folder, at(NOON))) {
            sums.opened = 1;
            sums.repairs.putAll(box.repairs().counts());
            var entries = box.queue().list(0, Integer.MAX_VALUE);
            for (var entry : entries) {
                boolean held = box.queue()
                        .open(entry.id())
                        .filter(story -> story.text().text().contains("Sentinelwords"))
                        .isPresent();
                count(held == (entry.state() != QueueState.WITHDRAWN), sums);
            }
            var wanted = Map.of(
                    QueueState.DELIVERED,
                    1L,
                    QueueState.QUARANTINED,
                    1L,
                    QueueState.WITHDRAWN,
                    1L,
                    QueueState.QUEUED,
                    9L);
            wanted.forEach((state, count) -> {
                if (box.queue().status().count(state) != count) {
                    sums.wentBack++;
                }
            });
            sums.lost = Math.max(0, sums.stories - entries.size());
        }
        return sums;
    }

    private static void unpack(String name, Path folder) throws IOException {
        try (InputStream resource = Corruption.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("Expected " + name + " on the class path");
            }
            var zip = new ZipInputStream(resource);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                }
            }
        }
        Files.setPosixFilePermissions(folder.resolve("keys/box.key"), PosixFilePermissions.fromString("rw-------"));
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private static void flip(Path file, Random random) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long place = random.nextLong(bytes.length());
            bytes.seek(place);
            int was = bytes.read();
            bytes.seek(place);
            bytes.write(was ^ (1 + random.nextInt(255)));
        }
    }

    private static void scribble(Path file, Random random) throws IOException {
        var block = new byte[4096];
        random.nextBytes(block);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096 * random.nextLong(bytes.length() / 4096));
            bytes.write(block);
        }
    }

    private static void truncate(Path file, Random random) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(random.nextLong(bytes.length()));
        }
    }

    private static Path aFile(Path data, Random random) throws IOException {
        var files = files(data);
        return files.get(random.nextInt(files.size()));
    }

    private static List<Path> files(Path data) throws IOException {
        return files(data, ".story");
    }

    private static List<Path> marks(Path data) throws IOException {
        return files(data, Spool.WITHDRAWN);
    }

    private static List<Path> files(Path data, String ending) throws IOException {
        try (var files = Files.list(data.resolve("spool"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
