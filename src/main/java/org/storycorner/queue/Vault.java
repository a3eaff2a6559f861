package org.storycorner.queue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people gave the box that is no story yet, such as scanned pages: sealed files, each durable when {@link #put} returns,
 * and small sealed pieces for the rows of other packages. A file is sealed in parts, so that a large one needs little
 * memory; a part opens only in its own place of its own file, and the last one says that it is the last.
 */
public final class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    static final String FOLDER = "paper";
    static final String ENDING = ".sealed";

    private static final String NAMES = "[a-z0-9-]{1,80}";
    private static final int PART = 1 << 20;

    /** What sealing adds to a part is far less. */
    private static final int MOST_SEALED = 2 * PART;

    private final DurableFolder folder;
    private final Sealing sealing;
    private final VaultBackups backups;

    Vault(DurableFolder folder, Sealing sealing, VaultBackups backups) {
        this.folder = folder;
        this.sealing = sealing;
        this.backups = backups;
    }

    static Vault in(Path data, Sealing sealing, VaultBackups backups, CrashPoint crashPoint) throws IOException {
        return new Vault(DurableFolder.create(data.resolve(FOLDER), crashPoint), sealing, backups);
    }

    /**
     * Keeps all of this under a name; what was there before is replaced in one step.
     *
     * @param name lower-case letters, digits and hyphens
     */
    public void put(String name, InputStream plain) throws IOException {
        folder.write(checked(name), ENDING, out -> {
            var parts = new DataOutputStream(out);
            var part = plain.readNBytes(PART);
            for (int number = 0; ; number++) {
                var next = plain.readNBytes(PART);
                boolean isLast = next.length == 0;
                var sealed = sealing.seal(part, role(name, number, isLast));
                parts.writeInt(sealed.length);
                parts.write(sealed);
                if (isLast) {
                    return;
                }
                part = next;
            }
        });
    }

    public void put(String name, byte[] plain) throws IOException {
        put(name, new ByteArrayInputStream(plain));
    }

    /** What was kept under this name; empty when it is not there, or does not open. */
    public Optional<byte[]> get(String name) throws IOException {
        try (var file = new DataInputStream(Files.newInputStream(folder.path().resolve(checked(name) + ENDING)))) {
            return Optional.of(opened(name, file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (UnopenableException | EOFException damaged) {
            LOG.warn("{}{} does not open: it is damaged, or sealed with another key", name, ENDING);
            return Optional.empty();
        }
    }

    public void delete(String name) throws IOException {
        folder.delete(checked(name) + ENDING);
        backups.forget(name + ENDING);
    }

    /** Erases what was being written when the box was killed; whatever is written meanwhile fails. */
    public void deleteUnfinished() throws IOException {
        for (var file : DurableFolder.files(folder.path())) {
            var name = file.getFileName().toString();
            if (name.endsWith(DurableFolder.TEMPORARY)) {
                folder.delete(name);
            }
        }
    }

    /** The names of everything that is kept. */
    public List<String> names() throws IOException {
        return DurableFolder.files(folder.path()).stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(ENDING))
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .toList();
    }

    /** Seals a small piece for a row; it opens only for the same role. */
    public byte[] seal(byte[] plain, String role) {
        return sealing.seal(plain, FOLDER + "/row/" + role);
    }

    public Optional<byte[]> open(byte[] sealed, String role) {
        return sealing.opened(sealed, FOLDER + "/row/" + role);
    }

    private byte[] opened(String name, DataInputStream file) throws IOException, UnopenableException {
        var plain = new ByteArrayOutputStream();
        for (int number = 0; ; number++) {
            int length = file.readInt();
            if (length < 0 || length > MOST_SEALED) {
                throw new UnopenableException("a part has no such length");
            }
            var sealed = file.readNBytes(length);
            var last = sealing.opened(sealed, role(name, number, true));
            plain.writeBytes(
                    last.isPresent() ? last.get() : sealing.open(sealed, role(name, number, false), "a part of it"));
            if (last.isPresent()) {
                return plain.toByteArray();
            }
        }
    }

    private static String role(String name, int number, boolean isLast) {
        return FOLDER + "/" + name + "/" + number + (isLast ? "/last" : "");
    }

    private static String checked(String name) {
        if (!name.matches(NAMES)) {
            throw new IllegalArgumentException("A name has lower-case letters, digits and hyphens");
        }
        return name;
    }
}
