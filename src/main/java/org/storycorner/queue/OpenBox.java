package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A box that holds its data folder and its key, has repaired what was left broken, and takes stories until it closes. */
public final class OpenBox implements AutoCloseable {
    private final BoxLock lock;
    private final Spool spool;
    private final Store store;
    private final DamagedStore damaged;
    private final H2StoryQueue queue;
    private final Desk desk;
    private final Holdings holdings;
    private final BoxSpace space;
    private final Repairs repairs;
    private final Residence residence;
    private final Housekeeping housekeeping;
    private final Vault vault;

    OpenBox(
            BoxLock lock,
            Spool spool,
            Store store,
            DamagedStore damaged,
            H2StoryQueue queue,
            Desk desk,
            Holdings holdings,
            BoxSpace space,
            Repairs repairs,
            Residence residence,
            Housekeeping housekeeping,
            Vault vault) {
        this.lock = lock;
        this.spool = spool;
        this.store = store;
        this.damaged = damaged;
        this.queue = queue;
        this.desk = desk;
        this.holdings = holdings;
        this.space = space;
        this.repairs = repairs;
        this.residence = residence;
        this.housekeeping = housekeeping;
        this.vault = vault;
    }

    /**
     * Opens the box, and makes a new one where there is none yet.
     *
     * @throws BoxRefusedException when going on could lose or expose stories
     */
    public static OpenBox open(BoxSettings settings, Clock clock) {
        return open(settings, clock, CrashPoint.NONE);
    }

    static OpenBox open(BoxSettings settings, Clock clock, CrashPoint crashPoint) {
        return new BoxOpening(settings, clock, crashPoint).open();
    }

    public StoryQueue queue() {
        return queue;
    }

    /** The queue as people at the hand-over desk use it. */
    public Desk desk() {
        return desk;
    }

    public Holdings holdings() {
        return holdings;
    }

    public BoxSpace space() {
        return space;
    }

    /** Where other packages keep sealed what is no story yet. */
    public Vault vault() {
        return vault;
    }

    /** The store's connections, for tables of other packages. Whoever writes a story's fate runs {@code CHECKPOINT SYNC}. */
    public DataSource dataSource() {
        return store.dataSource();
    }

    public JdbcClient jdbc() {
        return store.jdbc();
    }

    /** What had to be repaired when this box was opened. */
    public Repairs repairs() {
        return repairs;
    }

    /** Which box this is, and whether it turned up in another place. */
    public BoxIdentity identity() {
        return residence.identity();
    }

    /** Somebody says that the data was moved here on purpose, and that its earlier place is not in use any more. */
    public void settleHere() throws IOException {
        residence.settle();
    }

    Housekeeping housekeeping() {
        return housekeeping;
    }

    /** Whether damage was met in the store; the next start fills a new one from the spool. */
    public boolean isStoreDamaged() {
        return damaged.isNoted();
    }

    /** How many files lie in {@code quarantine/}, waiting for somebody to look at them. */
    public int filesSetAside() throws IOException {
        return spool.setAsideCount();
    }

    /** Tries both copies: reads the store, writes and deletes a small file in the spool. */
    void check() throws IOException {
        if (damaged.isNoted()) {
            throw new DataRetrievalFailureException("The store is damaged; the next start fills a new one");
        }
        queue.status();
        spool.checkWritable();
    }

    /** Waits for the story that is being accepted, closes H2 and only then lets another process in. */
    @Override
    public void close() {
        try {
            queue.close();
        } finally {
            lock.close();
        }
    }
}
