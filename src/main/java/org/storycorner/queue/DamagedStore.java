package org.storycorner.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That a running box met with damage in its store, as a fact on the disk: a start that reads other pages than the one with
 * the wrong bytes would find nothing. The next start fills a new store from the spool.
 */
final class DamagedStore {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedStore.class);
    private static final String NOTE = "damaged-store";

    private final DurableFolder data;
    private final AtomicBoolean isMet = new AtomicBoolean();

    DamagedStore(DurableFolder data) {
        this.data = data;
    }

    /** Whether damage was met since the store was made. */
    boolean isNoted() {
        return isMet.get() || Files.exists(data.path().resolve(NOTE));
    }

    /** Looks whether this failure shows damage, and notes it if it does. */
    void noteIfShownBy(Throwable failed) {
        if (Damage.isCertain(failed) && isMet.compareAndSet(false, true)) {
            LOG.error("The store in {} is damaged; the next start fills a new one from the spool", data.path());
            try {
                data.write(NOTE, "", "until a new one is filled".getBytes(StandardCharsets.UTF_8));
            } catch (IOException noRoom) {
                LOG.error("That could not be noted for the next start", noRoom);
                isMet.set(false);
            }
        }
    }

    /** A new store has taken its place. */
    void settle() throws IOException {
        data.delete(NOTE);
        isMet.set(false);
    }
}
