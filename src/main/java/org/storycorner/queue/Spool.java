package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.storycorner.story.StoryId;

/** The first durable copy: one file for each story, and beside them the place for files that nobody can open. */
final class Spool {
    static final String STORY = ".story";
    static final String WITHDRAWN = ".withdrawn";
    static final String COUNTED = ".counted";
    static final String ROW = ".row";

    private static final String WRITE_CHECK = "write-check";

    private final DurableFolder stories;
    private final DurableFolder setAside;

    private Spool(DurableFolder stories, DurableFolder setAside) {
        this.stories = stories;
        this.setAside = setAside;
    }

    static Spool in(Path data, CrashPoint crashPoint) throws IOException {
        return new Spool(
                DurableFolder.create(data.resolve("spool"), crashPoint),
                DurableFolder.create(data.resolve("quarantine"), CrashPoint.NONE));
    }

    void write(SpoolFile file) throws IOException {
        stories.write(file.entry().id().toString(), STORY, file.bytes());
    }

    /** The same beside other work; it ends on its own thread. */
    FileUnderWay begin(SpoolFile file) {
        var stem = file.entry().id().toString();
        return FileUnderWay.begin(() -> stories.draft(stem, file.bytes()), () -> stories.finish(stem, STORY));
    }

    /** The same for many files at once, which costs less for each. */
    void writeAll(List<SpoolFile> files) throws IOException {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> bytes.put(file.entry().id().toString(), file.bytes()));
        stories.writeAll(bytes, STORY);
    }

    /** The story's file; empty when there is none. */
    Optional<SpoolFile> read(StoryId id) throws UnopenableException {
        return read(path(id), id);
    }

    /** The story's file that was being written when the power went; empty when there is none. */
    Optional<SpoolFile> readTemporary(StoryId id) throws UnopenableException {
        return read(stories.path().resolve(id + DurableFolder.TEMPORARY), id);
    }

    boolean holds(StoryId id) {
        return Files.exists(path(id));
    }

    void finishTemporary(StoryId id) throws IOException {
        stories.rename(id + DurableFolder.TEMPORARY, id + STORY);
    }

    /** Deletes the story's file, finished or not, and what was set aside of it. */
    void deleteAll(StoryId id) throws IOException {
        deleteStory(id);
        stories.delete(id + DurableFolder.TEMPORARY);
        for (var file : DurableFolder.files(setAside.path())) {
            if (file.getFileName().toString().startsWith(id + ".")) {
                setAside.delete(file.getFileName().toString());
            }
        }
    }

    void deleteStory(StoryId id) throws IOException {
        stories.delete(id + STORY);
    }

    /** Leaves a file that outlives the story's own: this story must not come back. */
    void markWithdrawn(CountedStory story) throws IOException {
        stories.write(story.entry().id().toString(), WITHDRAWN, story.bytes());
    }

    boolean isWithdrawn(StoryId id) {
        return Files.exists(stories.path().resolve(id + WITHDRAWN));
    }

    /** Leaves a file that outlives the story's own: only its counting row stays. */
    void count(CountedStory story) throws IOException {
        stories.write(story.entry().id().toString(), COUNTED, story.bytes());
    }

    boolean isCounted(StoryId id) {
        return Files.exists(stories.path().resolve(id + COUNTED));
    }

    /** The counting row of an erased story; empty when nothing of it can be read. */
    Optional<CountedStory> counted(StoryId id, String ending) {
        try {
            return Optional.of(
                            CountedStory.parse(Files.readAllBytes(stories.path().resolve(id + ending))))
                    .filter(counted -> counted.entry().id().equals(id));
        } catch (IOException | UnopenableException nothingToRead) {
            return Optional.empty();
        }
    }

    void delete(Path file) throws IOException {
        stories.delete(file.getFileName().toString());
    }

    /** Keeps a file, out of the way. */
    void setAside(Path file) throws IOException {
        setAside.takeFrom(stories, file.getFileName().toString());
    }

    /** Keeps what a story's row held, out of the way. */
    void setAside(SpoolFile row) throws IOException {
        var stem = row.entry().id().toString();
        setAside.write(stem, setAside.free(stem + ROW).substring(stem.length()), row.bytes());
    }

    /** The stories of which something was set aside. */
    Set<StoryId> idsSetAside() throws IOException {
        return DurableFolder.files(setAside.path()).stream()
                .map(file -> file.getFileName().toString())
                .flatMap(name -> StoryId.parse(name.substring(0, Math.max(0, name.indexOf('.')))).stream())
                .collect(Collectors.toSet());
    }

    /** Everything in the spool, in the order of the names and so of the ids. */
    List<Path> files() throws IOException {
        return DurableFolder.files(stories.path());
    }

    SpoolListing listing() throws IOException {
        return SpoolListing.of(files());
    }

    boolean isEmpty() throws IOException {
        return files().isEmpty() && setAsideCount() == 0;
    }

    /** How many files wait in the quarantine's folder. */
    int setAsideCount() throws IOException {
        return DurableFolder.files(setAside.path()).size();
    }

    synchronized void checkWritable() throws IOException {
        stories.write(WRITE_CHECK, DurableFolder.TEMPORARY, new byte[] {1});
        stories.delete(WRITE_CHECK + DurableFolder.TEMPORARY);
    }

    Path folder() {
        return stories.path();
    }

    Path path(StoryId id) {
        return stories.path().resolve(id + STORY);
    }

    /** The story after which a file is named; empty when it is not {@code <id><ending>}. */
    static Optional<StoryId> idOf(Path file, String ending) {
        var name = file.getFileName().toString();
        return name.endsWith(ending)
                ? StoryId.parse(name.substring(0, name.length() - ending.length()))
                : Optional.empty();
    }

    static boolean isWriteCheck(Path file) {
        return file.getFileName().toString().equals(WRITE_CHECK + DurableFolder.TEMPORARY);
    }

    private static Optional<SpoolFile> read(Path path, StoryId id) throws UnopenableException {
        try {
            var file = SpoolFile.parse(Files.readAllBytes(path));
            if (!file.entry().id().equals(id)) {
                throw new UnopenableException("the file's name is not the story's id");
            }
            return Optional.of(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException notRead) {
            throw new UnopenableException("the file can't be read from the disk");
        }
    }
}
