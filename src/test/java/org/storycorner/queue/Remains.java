package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.storycorner.story.StoryId;

/** What is left of stories on a box beside what it shows: files in its folders, content in its store, its backup. */
public final class Remains {

    private final Path folder;
    private final Set<StoryId> inStore;
    private final Set<StoryId> inBackup = new HashSet<>();

    /** Of the stories of this open box in this folder. */
    public Remains(OpenBox box, Path folder, Clock clock) throws IOException {
        this.folder = folder;
        inStore = new StoryTable(box.jdbc()).sealedIds();
        new Backups(Boxes.settings(folder).backup(), clock).read(backup -> inBackup.addAll(backup.sealedIds()));
    }

    /** Whether anything that this story says lies in the store, in the spool or beside it. */
    public boolean isContentLeft(StoryId id) throws IOException {
        return inStore.contains(id)
                || Files.exists(Boxes.spoolFile(folder, id))
                || Files.exists(Boxes.temporaryFile(folder, id))
                || isSetAside(id);
    }

    public boolean isInBackup(StoryId id) {
        return inBackup.contains(id);
    }

    /** Whether the story's file still knows how its teller can be reached. */
    public boolean isContactInFile(StoryId id) throws IOException {
        try {
            return SpoolFile.parse(Files.readAllBytes(Boxes.spoolFile(folder, id)))
                    .sealed()
                    .hasContact();
        } catch (UnopenableException broken) {
            return false;
        }
    }

    private boolean isSetAside(StoryId id) throws IOException {
        return DurableFolder.files(folder.resolve("data/quarantine")).stream()
                .anyMatch(file -> file.getFileName().toString().startsWith(id + "."));
    }
}
