package org.storycorner.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.storycorner.story.Story;

/** Writes one export: a label to read, each story sealed for the recipient, and at last the sealed list of them. */
final class ExportWriter {

    /** What a stick with the usual FAT takes as one file, less some room for the lists at the end. */
    private static final long MOST_BYTES = (4L << 30) - (64 << 20);

    private final ZipOutputStream zip;
    private final CountingOutput written;
    private final RecipientKey recipient;
    private final ExportLabel label;
    private final Instant now;
    private final List<ExportManifest.Item> items = new ArrayList<>();
    private long firstNumber;
    private long lastNumber;

    ExportWriter(OutputStream out, RecipientKey recipient, Instant now) throws IOException {
        this.written = new CountingOutput(out);
        this.zip = new ZipOutputStream(written);
        this.recipient = recipient;
        this.label = new ExportLabel(ExportLabel.VERSION, UUID.randomUUID(), recipient.fingerprint());
        this.now = now;
        put(ExportLabel.ENTRY, label.text());
    }

    /** How many stories were added. */
    int count() {
        return items.size();
    }

    /** Adds a story with its number on this box; the numbers rise. */
    void add(Story story, long boxSeq) throws IOException {
        var entry = ExportZip.entryOf(items.size() + 1);
        var sealed = recipient.seal(StoryParcel.write(story), label.context(entry));
        if (items.size() == ExportZip.MOST_STORIES || written.count() + sealed.length > MOST_BYTES) {
            throw new FileRefusedException("These stories do not fit into one file of at most 4 GB and "
                    + ExportZip.MOST_STORIES + " stories; export a part of them with --since.");
        }
        put(entry, sealed);
        firstNumber = items.isEmpty() ? boxSeq : firstNumber;
        lastNumber = boxSeq;
        items.add(new ExportManifest.Item(
                story.id().toString(), entry, HexFormat.of().formatHex(SealedStory.hash(sealed))));
    }

    /** Ends the file with its list, which this box can read again with its own key. */
    void finish(String name, Fingerprint from, Sealing own) throws IOException {
        var manifest = new ExportManifest(
                        ExportLabel.VERSION,
                        label.export().toString(),
                        name,
                        from.text(),
                        now,
                        items.size(),
                        firstNumber,
                        lastNumber,
                        items)
                .json();
        put(ExportManifest.ENTRY, recipient.seal(manifest, label.context(ExportManifest.ENTRY)));
        put(ExportManifest.OWN_ENTRY, own.seal(manifest, ExportZip.ownRole(label)));
        zip.finish();
    }

    /** What is sealed can't be made smaller, and an entry that is only stored can't blow up when it is read. */
    private void put(String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
