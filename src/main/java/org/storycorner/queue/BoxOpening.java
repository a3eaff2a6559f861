package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opening a box: its folder, its lock, its key, its store, and then the repair; each may refuse in one sentence. */
final class BoxOpening {
    private static final Logger LOG = LoggerFactory.getLogger(BoxOpening.class);

    /** So many stories' rows are read in a fraction of a second. */
    private static final long MOST_PROVED = 5_000;

    private final BoxSettings settings;
    private final Path data;
    private final Clock clock;
    private final CrashPoint crashPoint;

    BoxOpening(BoxSettings settings, Clock clock, CrashPoint crashPoint) {
        this.settings = settings;
        this.data = settings.data();
        this.clock = clock;
        this.crashPoint = crashPoint;
    }

    OpenBox open() {
        refuseKeyInsideData();
        var folder = dataFolder();
        var lock = BoxLock.acquire(data);
        try {
            var spool = Spool.in(data, crashPoint);
            var sealing = key(spool).sealing();
            return openOrRebuild(lock, folder, spool, sealing);
        } catch (IOException notUsable) {
            lock.close();
            throw notWritable(notUsable);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private void refuseKeyInsideData() {
        if (data.toString().contains(";")) {
            throw new BoxRefusedException("The data folder " + data + " can't be used: its path contains a ';'");
        }
        if (real(settings.keyFile()).startsWith(real(data))) {
            throw new BoxRefusedException("The key file " + settings.keyFile() + " lies inside the data folder " + data
                    + "; whoever takes the one must not get the other");
        }
    }

    private DurableFolder dataFolder() {
        try {
            return DurableFolder.create(data, CrashPoint.NONE);
        } catch (IOException notCreated) {
            throw notWritable(notCreated);
        }
    }

    /** A missing key is made only for a folder in which nothing was ever sealed. */
    private KeyFile key(Spool spool) throws IOException {
        var key = new KeyFile(settings.keyFile());
        if (!key.exists()) {
            var mark = new BoxMark(new DurableFolder(data, CrashPoint.NONE));
            if (mark.exists()
                    || Files.exists(Store.file(data))
                    || !spool.isEmpty()
                    || !backups().isEmpty()
                    || !consoleBackups().isEmpty()
                    || !vaultBackups().isEmpty()) {
                throw new BoxRefusedException("The key file " + settings.keyFile() + " is missing, but the data folder "
                        + data
                        + " is already in use; put the key back (keys restore makes it again from a recovery sheet), or"
                        + " nobody can open its stories");
            }
            key.create();
        }
        return key;
    }

    private OpenBox openOrRebuild(BoxLock lock, DurableFolder folder, Spool spool, Sealing sealing) throws IOException {
        boolean isEmptied = !Files.exists(Store.file(data))
                && new BoxMark(folder).exists()
                && spool.isEmpty()
                && backups().isEmpty();
        if (isEmptied) {
            LOG.error("This box was in use before, and store, spool and backup are gone from {}: it begins anew", data);
        }
        if (new DamagedStore(folder).isNoted()) {
            refuseWithoutRoom(new IOException("The running box met with damage"));
        } else {
            try {
                return openStore(lock, folder, spool, sealing, filling(folder).isDue(), isEmptied);
            } catch (SQLException | RuntimeException failed) {
                if (!Damage.isLikely(failed)) {
                    throw refusal(failed);
                }
                refuseWithoutRoom(failed);
            }
        }
        spool.checkWritable();
        moveStoreAside();
        try {
            return openStore(lock, folder, spool, sealing, true, false);
        } catch (SQLException | RuntimeException failed) {
            refuseWithoutRoom(failed);
            throw refusal(failed);
        }
    }

    private OpenBox openStore(
            BoxLock lock, DurableFolder folder, Spool spool, Sealing sealing, boolean isStoreNew, boolean isEmptied)
            throws SQLException, IOException {
        refuseReadOnlyStore();
        var filling = filling(folder);
        var damaged = new DamagedStore(folder);
        if (isStoreNew) {
            filling.begin();
        }
        var store = Store.open(data);
        try {
            var said = checkKey(new BoxMark(folder), new KeyEvidence(sealing, spool, store), sealing);
            prove(store);
            var backups = backups();
            var erasing = new Erasing(spool, store, backups, broken(), clock, crashPoint);
            Supplier<StartupRepair> repair = () -> new StartupRepair(sealing, spool, store, erasing, backups, clock);
            var repairs = repair.get().run(isStoreNew);
            var console = new ConsoleContent(store, folder);
            var consoleBackups = consoleBackups();
            if (consoleBackups.restoreIfLost(console, sealing)) {
                LOG.warn(
                        "The store knew no account any more: accounts, audit trail and settings are as the last backup had them");
            }
            if (!repairs.isEmpty()) {
                LOG.info("Repaired at start: {}", repairs);
            }
            var residence = Residence.of(
                    new BoxMark(folder), sealing, said, Place.of(data), isEmptied, new StoryTable(store.jdbc()), clock);
            var access = new StoreAccess(
                    spool,
                    store,
                    damaged,
                    () -> LOG.warn(
                            "The store was closed under the box and is open again: {}",
                            repair.get().runAgain()));
            var queue = new H2StoryQueue(sealing, spool, store, access, erasing, clock, crashPoint);
            var space = BoxSpace.of(data, settings.freeSpaceFloor());
            var vaultBackups = vaultBackups();
            if (isStoreNew) {
                filling.bringScans();
                filling.end();
                damaged.settle();
                backups.letGo();
            }
            var housekeeping = new Housekeeping(
                    queue,
                    store,
                    backups,
                    broken(),
                    () -> consoleBackups.takeIfChanged(console, sealing),
                    vaultBackups::mirror,
                    space,
                    new ClockTrust(folder, clock),
                    clock);
            var desk = new Desk(queue, access, store, clock);
            var holdings = new Holdings(queue, store, backups, clock);
            var vault = Vault.in(data, sealing, vaultBackups, crashPoint);
            return new OpenBox(
                    lock, spool, store, damaged, queue, desk, holdings, space, repairs, residence, housekeeping, vault);
        } catch (IOException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** A store of the usual size takes a moment; in a large one, damage shows where it is met. */
    private static void prove(Store store) {
        if (new StoryCounts(store.jdbc()).all() <= MOST_PROVED) {
            new StoreProof(store.jdbc()).check();
        }
    }

    /** The mark decides; where it is lost or damaged, the stories themselves do, and it is written anew. */
    private BoxMark.Said checkKey(BoxMark mark, KeyEvidence evidence, Sealing sealing) throws IOException {
        var said = mark.exists() ? mark.read(sealing) : Optional.<BoxMark.Said>empty();
        if (said.isPresent()) {
            mark.renew(sealing);
            return said.get();
        }
        if (evidence.anythingOpens() && (mark.isBeyond(sealing) || evidence.anythingBeyond())) {
            throw new BoxRefusedException(
                    "The key file " + settings.keyFile() + " is from before the last rotation: it lacks"
                            + " the key that sealed the newest stories in the data folder " + data
                            + "; put the newest key file back there, or type in the newest recovery sheet");
        }
        var nothingSealed = !mark.exists()
                && !evidence.anythingSealed()
                && backups().isEmpty()
                && consoleBackups().isEmpty()
                && vaultBackups().isEmpty();
        if (!nothingSealed
                && !evidence.anythingOpens()
                && !backups().opensWith(sealing)
                && !consoleBackups().openWith(sealing)
                && !vaultBackups().openWith(sealing)) {
            throw new BoxRefusedException("The key file " + settings.keyFile() + " is not the key of the data folder "
                    + data + "; put this box's own key back there, the newest one if it was ever rotated");
        }
        var fresh = new BoxMark.Said(BoxIdentity.fresh(), Place.of(data));
        mark.write(sealing, fresh);
        return fresh;
    }

    private Backups backups() {
        return new Backups(settings.backup(), clock);
    }

    private ConsoleBackups consoleBackups() {
        return new ConsoleBackups(settings.backup());
    }

    private BrokenStores broken() {
        return new BrokenStores(new DurableFolder(data, CrashPoint.NONE), clock);
    }

    private VaultBackups vaultBackups() {
        return new VaultBackups(data, settings.backup());
    }

    private Filling filling(DurableFolder folder) {
        return new Filling(folder, vaultBackups());
    }

    private void refuseReadOnlyStore() {
        var file = Store.file(data);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new BoxRefusedException("The store " + file + " can't be written by this user");
        }
    }

    /** A full disk looks like damage, and goes away by itself. */
    private void refuseWithoutRoom(Exception failed) {
        if (!BoxSpace.of(data, settings.freeSpaceFloor()).hasRoom()) {
            throw new BoxRefusedException(
                    "The store " + Store.file(data) + " can't be opened while less than "
                            + settings.freeSpaceFloor().toMegabytes() + " MB are free on its disk",
                    failed);
        }
    }

    private void moveStoreAside() throws IOException {
        if (!Files.exists(Store.file(data))) {
            return;
        }
        var target = broken().setAside();
        LOG.warn("The store was damaged: it is kept as {}, and a new one is filled from the spool", target);
    }

    private BoxRefusedException refusal(Exception failed) {
        if (failed instanceof BoxRefusedException refused) {
            return refused;
        }
        if (failed instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new BoxRefusedException("Another program has the store " + Store.file(data) + " open", failed);
        }
        if (failed instanceof FlywayException) {
            return new BoxRefusedException(
                    "The tables in " + Store.file(data) + " do not fit this version of Story Corner", failed);
        }
        return new BoxRefusedException("The store " + Store.file(data) + " can't be opened", failed);
    }

    private BoxRefusedException notWritable(IOException reason) {
        return new BoxRefusedException(
                "The data folder " + data + " can't be created or written by this user, or its disk has no room",
                reason);
    }

    /** The path without links, as far as it exists. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            var parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}
