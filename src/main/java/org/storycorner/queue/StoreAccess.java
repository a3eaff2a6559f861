package org.storycorner.queue;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The way to the store: one writer at a time, so that numbers have no gaps and no draft comes back after its story was
 * accepted; and a store that a full disk closed is given back what it forgot before anything is built upon it.
 */
final class StoreAccess {
    private static final Logger LOG = LoggerFactory.getLogger(StoreAccess.class);

    private final ReentrantLock writing = new ReentrantLock(true);
    private final Spool spool;
    private final Store store;
    private final DamagedStore damaged;
    private final Store.Repairing repair;

    /** {@code repair} brings the two copies together again in a running box. */
    StoreAccess(Spool spool, Store store, DamagedStore damaged, Store.Repairing repair) {
        this.spool = spool;
        this.store = store;
        this.damaged = damaged;
        this.repair = repair;
    }

    /** Writes, and says in one sentence what was not saved. */
    <T> T durably(String what, Work<T, IOException> work) {
        try {
            return writing(work);
        } catch (IOException | DataAccessException | TransactionException failed) {
            throw new NotSavedException(what + " could not be made durable in " + spool.folder(), failed);
        }
    }

    <T, X extends Exception> T writing(Work<T, X> work) throws X {
        writing.lock();
        try {
            catchUp();
            return stored(work);
        } finally {
            writing.unlock();
        }
    }

    /** What can be read is also read while there is no room for a repair. */
    <T> T reading(Work<T, RuntimeException> work) {
        if (store.wasClosed()) {
            try {
                writing(() -> true);
            } catch (NotSavedException | DataAccessException | TransactionException noRoomYet) {
                LOG.debug("The store is read as it is", noRoomYet);
            }
        }
        return stored(work);
    }

    void noteDamageShownBy(Exception failed) {
        damaged.noteIfShownBy(failed);
    }

    /** Closes the store after this last work, once the story that is being accepted is safe. */
    void close(Runnable last) {
        writing.lock();
        try {
            last.run();
        } catch (RuntimeException repairedAtNextStart) {
            LOG.warn(
                    "The last deliveries could not be made durable ({})",
                    repairedAtNextStart.getClass().getSimpleName());
        } finally {
            store.close();
            writing.unlock();
        }
    }

    /** H2 opens a file that a full disk closed by itself, but now and then without its last commits. */
    private void catchUp() {
        if (!store.wasClosed()) {
            return;
        }
        stored(() -> {
            try {
                spool.checkWritable();
                store.openAgain(repair);
                return spool;
            } catch (IOException noRoom) {
                throw new NotSavedException("The store in " + spool.folder() + " can't be repaired", noRoom);
            }
        });
    }

    /** A full disk closes the store under every connection; whoever meets that opens it for the next one. */
    private <T, X extends Exception> T stored(Work<T, X> work) throws X {
        try {
            return work.run();
        } catch (DataAccessException | TransactionException failed) {
            damaged.noteIfShownBy(failed);
            store.reconnect();
            throw failed;
        }
    }

    /** What is done with the store. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X;
    }
}
