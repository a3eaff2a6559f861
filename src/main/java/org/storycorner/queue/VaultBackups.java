package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second copy of what the vault holds, such as scans that wait for review: each sealed file as it is, in a folder beside the
 * backup of the stories, for as long as the vault has it. Kept only where the backups lie outside of the data folder: beside the
 * vault itself a copy would fill the disk and protect from nothing.
 */
final class VaultBackups {

    private static final Logger LOG = LoggerFactory.getLogger(VaultBackups.class);
    private static final String FOLDER = "paper";
    private static final long SPARE = 100L << 20;

    private final Path vault;

    /** Empty where none are kept. */
    private final Optional<Path> folder;

    VaultBackups(Path data, Path backups) {
        this.vault = data.resolve(Vault.FOLDER);
        this.folder = Optional.of(backups.toAbsolutePath().normalize())
                .filter(path -> !path.startsWith(data.toAbsolutePath().normalize()))
                .map(path -> path.resolve(FOLDER));
    }

    boolean isEmpty() throws IOException {
        return folder.isEmpty() || files(folder.get()).isEmpty();
    }

    /** Whether this key opens one of them. */
    boolean openWith(Sealing sealing) throws IOException {
        if (isEmpty()) {
            return false;
        }
        var path = folder.orElseThrow();
        var copies = new Vault(new DurableFolder(path, CrashPoint.NONE), sealing, this);
        for (var name : copies.names()) {
            if (copies.get(name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes the copies the same as the vault: what is new or was replaced is copied, what is gone from the vault goes here too.
     *
     * @throws IOException when there is no room, or the disk of the backups is away; the next round goes on
     */
    void mirror() throws IOException {
        if (folder.isPresent()) {
            mirror(DurableFolder.create(folder.get(), CrashPoint.NONE));
        }
    }

    private void mirror(DurableFolder copies) throws IOException {
        var wanted = Set.copyOf(names(vault));
        for (var old : names(copies.path())) {
            if (!wanted.contains(old)) {
                copies.delete(old);
            }
        }
        for (var name : wanted) {
            var file = vault.resolve(name);
            try {
                if (!isCopied(file, copies.path().resolve(name))) {
                    copy(file, copies);
                }
            } catch (NoSuchFileException settledMeanwhile) {
                copies.delete(name);
            }
        }
    }

    /** Deletes the copy of what has just been erased; where its disk is away, the next {@link #mirror} does it. */
    void forget(String name) {
        try {
            if (folder.isPresent() && Files.isDirectory(folder.get())) {
                new DurableFolder(folder.get(), CrashPoint.NONE).delete(name);
            }
        } catch (IOException away) {
            LOG.warn("The copy of a scan that was erased can't be deleted yet in {}", folder.get());
        }
    }

    /** Whether nothing lies in the vault. */
    boolean isVaultEmpty() throws IOException {
        return files(vault).isEmpty();
    }

    /**
     * Gives a vault that was lost with its store what the copies hold and it does not hold yet.
     *
     * @return how many files came back
     */
    int restore() throws IOException {
        if (folder.isEmpty()) {
            return 0;
        }
        var lost = DurableFolder.create(vault, CrashPoint.NONE);
        var present = names(vault);
        var missing = names(folder.get()).stream()
                .filter(name -> !present.contains(name))
                .toList();
        for (var name : missing) {
            copy(folder.get().resolve(name), lost);
        }
        return missing.size();
    }

    /** A file that is replaced becomes younger than its copy, or as young: clocks of disks are coarse. */
    private static boolean isCopied(Path file, Path copy) throws IOException {
        return Files.exists(copy)
                && Files.size(copy) == Files.size(file)
                && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(copy)) < 0;
    }

    private static void copy(Path file, DurableFolder to) throws IOException {
        if (Files.getFileStore(to.path()).getUsableSpace() < SPARE + Files.size(file)) {
            throw new IOException("There is no room in " + to.path());
        }
        var name = file.getFileName().toString();
        to.write(name.substring(0, name.length() - Vault.ENDING.length()), Vault.ENDING, out -> Files.copy(file, out));
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(Vault.ENDING))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        return Files.isDirectory(folder) ? DurableFolder.files(folder) : List.of();
    }
}
