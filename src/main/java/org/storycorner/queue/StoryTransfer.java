package org.storycorner.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** Carries stories from one computer to another in a sealed file, for places without any internet. */
public final class StoryTransfer {

    private static final int PAGE = 500;

    private final StoryQueue queue;
    private final BoxSpace space;
    private final Path keyFile;
    private final Clock clock;

    public StoryTransfer(StoryQueue queue, BoxSpace space, Path keyFile, Clock clock) {
        this.queue = queue;
        this.space = space;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /**
     * Writes the chosen stories, sealed for this recipient; no story changes its state by that.
     *
     * @param name what the recipient will read about where they are from
     * @param progress told the number of stories so far, after each one
     */
    public ExportReport export(
            ExportChoice choice, RecipientKey recipient, String name, OutputStream to, IntConsumer progress)
            throws IOException {
        if (recipient.fingerprint().equals(TransferKey.besideOrNew(keyFile).fingerprint())) {
            throw new FileRefusedException(
                    "This is the key of the box itself: an export sealed for it would go nowhere."
                            + " Name the file of whoever is to have the stories.");
        }
        var writer = new ExportWriter(to, recipient, clock.instant());
        int unreadable = 0;
        for (var page = queue.list(0, PAGE);
                !page.isEmpty();
                page = queue.list(page.getLast().boxSeq(), PAGE)) {
            for (var entry : page.stream().filter(choice::takes).toList()) {
                var story = queue.open(entry.id());
                if (story.isPresent()) {
                    writer.add(story.get(), entry.boxSeq());
                } else {
                    unreadable++;
                }
                progress.accept(writer.count());
            }
        }
        writer.finish(name, TransferKey.besideOrNew(keyFile).fingerprint(), new KeyFile(keyFile).sealing());
        return new ExportReport(writer.count(), unreadable, beingSent(choice));
    }

    /**
     * Accepts every story of an export that was sealed for this computer. The whole file is checked first, so that one that
     * is refused has changed nothing; doing it again, also after it broke off, makes no story twice.
     *
     * @throws FileRefusedException when the file is not a whole export for this computer, or the disk is full
     */
    public ImportReport importFrom(Path file, IntConsumer progress) {
        try (var zip = ExportZip.open(file)) {
            var export = OpenedExport.open(zip, keyFile);
            export.checkStories(this::refuseAnother);
            return accept(export, progress);
        } catch (IOException notClosed) {
            throw new FileRefusedException("This file can't be read to its end.", notClosed);
        }
    }

    /** The stories of an export that this box wrote. */
    public List<StoryId> ownExport(Path file) {
        try (var zip = ExportZip.open(file)) {
            var label = zip.label();
            var json = new KeyFile(keyFile)
                    .sealing()
                    .open(zip.read(ExportManifest.OWN_ENTRY), ExportZip.ownRole(label), "its list of stories");
            return ExportManifest.parse(json, label).ids();
        } catch (UnopenableException foreign) {
            throw new FileRefusedException(
                    "This file was not written by this box, or is damaged: " + foreign.getMessage() + ".");
        } catch (IOException notClosed) {
            throw new FileRefusedException("This file can't be read to its end.", notClosed);
        }
    }

    /** Notes that somebody else has these stories now; stories that this box does not have are passed over. */
    public HandOverReport handedOver(List<StoryId> stories, String note) {
        int noted = 0;
        int before = 0;
        int beingSent = 0;
        for (var id : stories) {
            switch (queue.entry(id).map(Entry::state).orElse(QueueState.WITHDRAWN)) {
                case QUEUED, QUARANTINED -> {
                    if (isHandedOver(id, note)) {
                        noted++;
                    } else {
                        beingSent++;
                    }
                }
                case SENDING -> beingSent++;
                case DELIVERED, HANDED_OVER, WITHDRAWN -> before++;
            }
        }
        return new HandOverReport(noted, before, beingSent);
    }

    /** The sender may take a story between the look at it and this. */
    private boolean isHandedOver(StoryId id, String note) {
        try {
            queue.handedOver(id, note);
            return true;
        } catch (IllegalStateException takenMeanwhile) {
            return false;
        }
    }

    private int beingSent(ExportChoice choice) {
        return choice.states().contains(QueueState.SENDING)
                ? 0
                : Math.toIntExact(queue.status().count(QueueState.SENDING));
    }

    private ImportReport accept(OpenedExport export, IntConsumer progress) {
        int fresh = 0;
        int known = 0;
        int healed = 0;
        int withdrawn = 0;
        for (var item : export.items()) {
            var story = readAgain(export, item, fresh + healed);
            var here = queue.entry(story.id()).map(Entry::state);
            if (here.isEmpty()) {
                accept(story, fresh);
                fresh++;
            } else if (here.get() == QueueState.WITHDRAWN) {
                withdrawn++;
            } else if (isBroken(story.id(), here.get()) && queue.heal(story)) {
                healed++;
            } else {
                known++;
            }
            progress.accept(fresh + known + healed + withdrawn);
        }
        return new ImportReport(
                export.manifest().name(),
                new Fingerprint(export.manifest().from()),
                export.manifest().exportedAt(),
                fresh,
                known,
                healed,
                withdrawn);
    }

    /** A stick may fail, or be pulled out, after all of it was read once. */
    private static Story readAgain(OpenedExport export, ExportManifest.Item item, int before) {
        try {
            return export.story(item);
        } catch (FileRefusedException gone) {
            if (before == 0) {
                throw gone;
            }
            throw new FileRefusedException(
                    "The export can't be read any more; was the stick pulled out? " + before
                            + " of its stories were taken in and are safe, the others were not."
                            + " Put the stick in again and run the same command again.",
                    gone);
        }
    }

    /** Whether this story should be here and does not open; one that was passed on long ago was erased on purpose. */
    private boolean isBroken(StoryId id, QueueState state) {
        return !state.isPassedOn()
                && state != QueueState.SENDING
                && queue.open(id).isEmpty();
    }

    /** A story never changes, so another one under an id that is known here is no copy of it. Contacts may be erased here. */
    private void refuseAnother(Story story) {
        var here = queue.open(story.id());
        if (here.isPresent() && !isSame(here.get(), story)) {
            throw new FileRefusedException("The story " + story.id().reference()
                    + " in this file is not the one that this box has under the same id. Nothing was changed.");
        }
    }

    private static boolean isSame(Story one, Story other) {
        return Arrays.equals(StoryJson.write(one), StoryJson.write(other))
                && one.attachments().equals(other.attachments());
    }

    private void accept(Story story, int before) {
        try {
            if (space.hasRoom()) {
                queue.accept(story);
                return;
            }
        } catch (NotSavedException full) {
            throw stopped(before, full);
        }
        throw stopped(before, new IOException("less than the floor is free"));
    }

    private static FileRefusedException stopped(int before, Exception reason) {
        return new FileRefusedException(
                "The disk of this box is full or fails: " + before
                        + " of the export's stories were taken in and are safe,"
                        + " the others were not. Make room and run the same command again.",
                reason);
    }
}
