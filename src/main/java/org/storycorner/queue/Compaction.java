package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the store's file small again. Every commit leaves some 45 kB of old pages in it, and with {@code WRITE_DELAY=0}
 * H2 tidies nothing while it is open and for a fifth of a second when it closes. What lives in the file is copied into
 * a new one beside it, which takes its place, forced and in one step, when it is whole.
 *
 * @param large what is smaller stays as it is, in bytes
 */
record Compaction(DurableFolder data, long large) {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final long LARGE = 64L << 20;

    /** So many times what lives in it is too much. */
    private static final int TIMES = 4;

    /** Copying more takes longer than anybody waits for a start or an end. */
    private static final long MOST = 1L << 30;

    private static final long SPARE = 100L << 20;
    private static final String COPY = "box.compact" + DurableFolder.TEMPORARY;

    static Compaction in(Path data) {
        return new Compaction(new DurableFolder(data, CrashPoint.NONE), LARGE);
    }

    /** Whether the open store's file is much larger than what lives in it, and there is room for the copy. */
    boolean isDue(JdbcClient store) {
        try {
            if (Files.size(file()) <= large) {
                return false;
            }
            long alive = figure(store, "info.FILE_SIZE") / 100 * figure(store, "info.CHUNKS_FILL_RATE");
            return alive <= MOST
                    && alive * TIMES < Files.size(file())
                    && Files.getFileStore(data.path()).getUsableSpace() > SPARE + 2 * alive;
        } catch (IOException | DataAccessException notTold) {
            return false;
        }
    }

    /**
     * Copies a file that H2 has closed in order: nothing of an unfinished transaction may be in it. Whatever fails or is
     * killed leaves the file as it was.
     */
    void run() {
        try {
            long before = Files.size(file());
            MVStore.compact(named(file()), named(copy()), false, null);
            data.adopt(COPY, file().getFileName().toString());
            LOG.info("The store's file had {} MB and has {} MB now", before >> 20, Files.size(file()) >> 20);
        } catch (IOException | RuntimeException leftAsItWas) {
            LOG.warn("The store's file could not be made smaller", leftAsItWas);
            discardCopy();
        }
    }

    /** Deletes the beginning of a copy that was killed. */
    void discardCopy() {
        try {
            Files.deleteIfExists(copy());
        } catch (IOException replacedByTheNext) {
            LOG.debug("{} could not be deleted", copy(), replacedByTheNext);
        }
    }

    private static long figure(JdbcClient store, String name) {
        return store.sql("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private Path file() {
        return Store.file(data.path());
    }

    private Path copy() {
        return data.path().resolve(COPY);
    }

    private static String named(Path file) {
        return Store.scheme(file) + file;
    }
}
