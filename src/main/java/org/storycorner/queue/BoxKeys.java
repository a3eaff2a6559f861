package org.storycorner.queue;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The keys of one computer, for the person who looks after them: the sealing keys of its box, and its transfer key. */
public final class BoxKeys {

    private final Path path;
    private final KeyFile file;

    public BoxKeys(Path keyFile) {
        this.path = keyFile.toAbsolutePath().normalize();
        this.file = new KeyFile(path);
    }

    public Path path() {
        return path;
    }

    public Path transferPath() {
        return TransferKey.path(path);
    }

    /** The sealing keys in the order in which they were made; none before the box has started once. */
    public List<SealingKey> sealingKeys() {
        return file.exists() ? sealingKeys(file.keys()) : List.of();
    }

    /** The public half of the transfer key, which is made when it is needed for the first time. */
    public RecipientKey recipient(String name) {
        return TransferKey.besideOrNew(path).publicKey(name);
    }

    public Fingerprint fingerprint() {
        return TransferKey.besideOrNew(path).fingerprint();
    }

    /**
     * Adds a key that seals from now on; those before it stay, to open what they sealed. Only while no box runs on the
     * data folder, as that box would go on with the keys that it has read.
     */
    public SealingKey rotate(Path data) {
        try (var _ = BoxLock.acquire(data)) {
            var mark = new BoxMark(new DurableFolder(data.toRealPath(), CrashPoint.NONE));
            var before = existing();
            if (mark.exists() && mark.read(file.sealingWith(before)).isEmpty()) {
                throw new BoxRefusedException("The key file " + path + " is not the key of the data folder " + data
                        + "; nothing was changed");
            }
            file.write(KeyFile.rotated(before));
            var after = file.keys();
            if (mark.exists()) {
                mark.renew(file.sealingWith(after));
            }
            return sealingKeys(after).getLast();
        } catch (IOException notWritten) {
            throw new BoxRefusedException("The data folder " + data + " can't be written by this user", notWritten);
        }
    }

    /** Everything that a new key file needs, to be printed on this day. */
    public RecoverySheet sheet(LocalDate date) {
        var transfer = TransferKey.besideOrNew(path);
        var keys = existing();
        return new RecoverySheet(
                RecoveryLines.of(new RecoveryCode(keys, transfer).bytes()),
                sealingKeys(keys),
                transfer.fingerprint(),
                date);
    }

    /** Notes beside the key file that a sheet of all keys was made on this day; a box that shows the note may be running. */
    public void noteSheet(LocalDate date) {
        try {
            new SheetNote(date, sealingKeys().stream().map(SealingKey::id).toList()).writeBeside(path);
        } catch (IOException notWritten) {
            throw new BoxRefusedException("The folder of the key file " + path + " can't be written", notWritten);
        }
    }

    /** Whether a sheet of these keys was made, on this computer. */
    public SheetState sheetState() {
        var note = SheetNote.beside(path);
        if (note.isEmpty()) {
            return SheetState.NEVER;
        }
        var keys = sealingKeys().stream().map(SealingKey::id).toList();
        return note.get().keys().containsAll(keys) ? SheetState.MADE : SheetState.OUTDATED;
    }

    /**
     * Writes the keys of a recovery sheet, never over others.
     *
     * @param typed its lines, or what its QR code says
     * @throws FileRefusedException naming the lines with a mistake
     */
    public List<SealingKey> restore(String typed) {
        refuseReplacing();
        var code = RecoveryCode.parse(RecoveryLines.parse(typed))
                .orElseThrow(
                        () -> new FileRefusedException(
                                "Each of these lines is right, but together they are not one"
                                        + " whole recovery sheet: the last ones are missing, or two sheets were mixed. Nothing was written."));
        restoreTransferKey(code.transfer());
        file.write(code.sealing());
        return sealingKeys(code.sealing());
    }

    /**
     * Restoring replaces no key.
     *
     * @throws FileRefusedException when there is a key file
     */
    public void refuseReplacing() {
        if (Files.exists(path)) {
            throw new FileRefusedException("There is a key file already, " + path
                    + ". It is never replaced; move it away first if it is the wrong one.");
        }
    }

    private void restoreTransferKey(TransferKey key) {
        var present = TransferKey.beside(path);
        if (present.isPresent() && !present.get().fingerprint().equals(key.fingerprint())) {
            throw new FileRefusedException("There is another transfer key already, " + transferPath()
                    + ". It is never replaced; move it away first. Nothing was written.");
        }
        if (present.isEmpty()) {
            key.writeBeside(path);
        }
    }

    private KeysetHandle existing() {
        if (!file.exists()) {
            throw new BoxRefusedException("There is no key file " + path
                    + "; a box makes it when it starts for the first" + " time, or name another one with --key-file");
        }
        return file.keys();
    }

    private static List<SealingKey> sealingKeys(KeysetHandle keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(place -> keys.getAt(place))
                .map(entry -> SealingKey.of(entry.getId(), entry.isPrimary()))
                .toList();
    }
}
