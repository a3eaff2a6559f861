package org.storycorner.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a new store still lacks of the backups, as a fact on the disk: noted before H2 makes its file, and struck out only
 * when everything is there. A start that got no further is repeated, whatever it has left behind.
 */
final class Filling {
    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final String STORIES = "unfilled-store";
    private static final String SCANS = "unfilled-vault";

    private final DurableFolder data;
    private final VaultBackups scans;

    Filling(DurableFolder data, VaultBackups scans) {
        this.data = data;
        this.scans = scans;
    }

    /** Whether there is no store, or one that was never filled to the end. */
    boolean isDue() {
        return !Files.exists(Store.file(data.path())) || isNoted(STORIES);
    }

    void begin() throws IOException {
        if (isNoted(STORIES)) {
            LOG.warn("An earlier start did not fill the store of {} to the end: it is done again", data.path());
            return;
        }
        if (scans.isVaultEmpty()) {
            note(SCANS);
        }
        note(STORIES);
    }

    /** Gives back the scans that waited, where the vault was lost as well. */
    void bringScans() throws IOException {
        if (isNoted(SCANS)) {
            int brought = scans.restore();
            if (brought > 0) {
                LOG.warn("{} scans that waited come from their copies, and are read once more", brought);
            }
        }
    }

    void end() throws IOException {
        data.delete(SCANS);
        data.delete(STORIES);
    }

    private boolean isNoted(String name) {
        return Files.exists(data.path().resolve(name));
    }

    private void note(String name) throws IOException {
        data.write(name, "", "until it is filled from the backup".getBytes(StandardCharsets.UTF_8));
    }
}
