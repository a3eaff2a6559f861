package org.storycorner.command;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Where the box of a data folder takes commands: a Unix domain socket in that folder or, as such an address has some
 * hundred bytes at most, in a folder of its own below {@code java.io.tmpdir} whose name follows from the data folder's.
 */
record ControlAddress(Path data, Path folder) {

    private static final int LONGEST = 100;
    private static final String NAME = "control.sock";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    static ControlAddress of(Path data) throws IOException {
        var real = data.toRealPath();
        var fits = real.resolve(NAME).toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        return new ControlAddress(real, fits ? real : elsewhere(real));
    }

    Path socket() {
        return folder.resolve(NAME);
    }

    /** The address for a client. */
    UnixDomainSocketAddress checked() throws IOException {
        if (!folder.equals(data)) {
            refuseForeignFolder();
        }
        return UnixDomainSocketAddress.of(socket());
    }

    /** A new folder for its owner alone, below the socket's own: what is made there is nobody else's even for a moment. */
    Path workshop() throws IOException {
        if (!folder.equals(data)) {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                createOwn(folder);
            }
            refuseForeignFolder();
        }
        var workshop = folder.resolve(".ctl");
        Files.deleteIfExists(workshop.resolve("s"));
        Files.deleteIfExists(workshop);
        return createOwn(workshop);
    }

    private static Path elsewhere(Path data) {
        var name = UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of(System.getProperty("java.io.tmpdir"), "storycorner-" + name);
    }

    private static Path createOwn(Path folder) throws IOException {
        return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    /** Everybody may make folders in a temporary folder: only the data folder's own user is trusted there. */
    private void refuseForeignFolder() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder).equals(Files.getOwner(data))
                || !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
            throw new IOException(folder + " belongs to somebody else or is open to others");
        }
    }
}
