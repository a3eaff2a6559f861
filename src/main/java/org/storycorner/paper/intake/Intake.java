package org.storycorner.paper.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.storycorner.paper.scan.ScanFile;
import org.storycorner.queue.BoxSpace;
import org.storycorner.queue.Vault;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.story.Words;

/** Takes files in, sealed from their first byte on the disk, and knows what became of them and their pages. */
@Service
public class Intake {

    private static final Deed BROUGHT = new Deed("audit.paper-brought");
    private static final Deed STOPPED = new Deed("audit.paper-stopped");
    private static final Deed REMOVED = new Deed("audit.paper-removed");
    private static final int LONGEST_NAME = 200;

    private final StackTable files;
    private final PageTable pages;
    private final AlikePages alike;
    private final PaperThread thread;
    private final Vault vault;
    private final BoxSpace space;
    private final AuditTrail audit;
    private final Clock clock;
    private final RandomGenerator random;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Intake(
            StackTable files,
            PageTable pages,
            AlikePages alike,
            PaperThread thread,
            Vault vault,
            BoxSpace space,
            AuditTrail audit,
            Clock clock,
            RandomGenerator random,
            JdbcClient jdbc,
            DataSource store) {
        this.files = files;
        this.pages = pages;
        this.alike = alike;
        this.thread = thread;
        this.vault = vault;
        this.space = space;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    /** The id of a batch, which begins with its first file. */
    public UUID newBatch() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /**
     * Keeps a file of this batch: when this returns {@link Received#KEPT}, it is safe and will be read once.
     *
     * @param who brings it, by the name of their account; empty for the watched folder
     * @param name as its owner named it
     */
    public Received receive(UUID batch, String who, String name, InputStream content) throws IOException {
        if (!space.hasRoom()) {
            return Received.NO_ROOM;
        }
        var id = new UUID(random.nextLong(), random.nextLong());
        var digest = Sha256.newDigest();
        var bounded = new BoundedInput(content, ScanFile.MOST_BYTES);
        try {
            vault.put(StackReader.scan(id), new DigestInputStream(bounded, digest));
        } catch (BoundedInput.TooMuchException tooLarge) {
            return Received.TOO_LARGE;
        }
        if (bounded.count() == 0) {
            vault.delete(StackReader.scan(id));
            return Received.EMPTY;
        }
        boolean isKnown = add(batch, who, id, shortened(name), digest.digest());
        if (isKnown) {
            vault.delete(StackReader.scan(id));
        }
        thread.wake();
        return isKnown ? Received.KNOWN : Received.KEPT;
    }

    /** At most {@code limit} batches that came before this one, the last one first; the newest when it is empty. */
    public BatchPage page(Optional<Batch> after, int limit) {
        var found = files.newest(after, limit + 1).stream()
                .map(row -> new Batch(
                        row.id(),
                        row.begun(),
                        row.who(),
                        row.cancelled(),
                        files.of(row.id()),
                        pages.troubles(row.id())))
                .toList();
        return found.size() <= limit
                ? new BatchPage(found, Optional.empty())
                : new BatchPage(found.subList(0, limit), Optional.of(found.get(limit - 1)));
    }

    /** Whether somebody has stopped this batch. */
    public boolean isStopped(UUID batch) {
        return files.isCancelled(batch);
    }

    /** Stops a batch: what was not read yet is erased; pages that were read stay. */
    public void cancel(UUID batch) throws IOException {
        var waiting = files.of(batch).stream()
                .filter(file -> file.state() == FileState.WAITING)
                .toList();
        transaction.executeWithoutResult(status -> files.cancel(batch));
        checkpoint();
        for (var file : waiting) {
            vault.delete(StackReader.scan(file.id()));
        }
        audit.record(STOPPED, shortId(batch));
    }

    /** Erases a file that could not be read. */
    public void remove(ScannedFile file) throws IOException {
        files.remove(file.id());
        checkpoint();
        vault.delete(StackReader.scan(file.id()));
        audit.record(REMOVED, shortId(file.id()));
    }

    /** Erases a page that belongs to no form; with the last one of a file that could not be opened also that file. */
    public void remove(ScannedPage page) throws IOException {
        var file = page.key().file();
        if (pages.remove(page)) {
            checkpoint();
            erased(page.key());
            if (page.fate() == PageFate.REFUSED && !pages.isAnyRefused(file)) {
                vault.delete(StackReader.scan(file));
            }
        }
    }

    /** Erases those of these pages that nothing is on; one of which a person has made something meanwhile stays. */
    public void removeBlank(List<ScannedPage> seen) throws IOException {
        var removed = new ArrayList<PageKey>();
        transaction.executeWithoutResult(status -> seen.stream()
                .filter(page -> page.fate() == PageFate.BLANK)
                .filter(pages::remove)
                .forEach(page -> removed.add(page.key())));
        checkpoint();
        for (var key : removed) {
            erased(key);
        }
    }

    private void erased(PageKey key) throws IOException {
        vault.delete(key.picture());
        audit.record(REMOVED, shortId(key.file()) + "/" + key.number());
    }

    /**
     * Tries all pages of this page's file once more that could not be opened. While the file is still being read, or when it was
     * stopped and is gone, nothing changes: the page stays named.
     */
    public void readAgain(ScannedPage page) {
        var file = page.key().file();
        transaction.executeWithoutResult(status -> {
            if (files.readAgain(file)) {
                pages.forgetRefused(file);
            }
        });
        checkpoint();
        thread.wake();
    }

    /** A page without a code that came earlier and looks like this one: perhaps the same sheet. */
    public Optional<Alike> alike(ScannedPage page) {
        return page.isKnownByItsLooks() ? alike.earlier(page.key()) : Optional.empty();
    }

    /** The picture of a page that is kept. */
    public Optional<PagePicture> picture(ScannedPage page) throws IOException {
        return page.kept() ? vault.get(page.key().picture()).map(PagePicture::of) : Optional.empty();
    }

    /** One at a time: of two files that come at once the first begins their batch, and of two that are the same one is read. */
    private synchronized boolean add(UUID batch, String who, UUID id, String name, byte[] sha256) {
        var isKnown = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean known = files.isKnown(sha256);
            if (!files.isThere(batch)) {
                files.begin(batch, clock.instant(), who);
                audit.record(BROUGHT, shortId(batch));
            }
            var state = known ? FileState.KNOWN : FileState.WAITING;
            files.add(new ScannedFile(id, batch, name, state, "", 0, 0), sha256, clock.instant());
            return known;
        }));
        checkpoint();
        return isKnown;
    }

    private void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    private static String shortened(String name) {
        var clean = Words.fits(name) ? Words.of(name).text() : "";
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }

    private static String shortId(UUID id) {
        return id.toString().substring(0, 8);
    }
}
