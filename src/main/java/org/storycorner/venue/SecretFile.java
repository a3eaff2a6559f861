package org.storycorner.venue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A file that only its own user, and no other user of this machine, may open. */
public record SecretFile(Path path) {

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    /** Whether every user of this machine may do something with it; never where the system has no such permissions. */
    public boolean isOpenToOthers() throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains);
    }
}
