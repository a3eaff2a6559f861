package org.storycorner.paper.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.queue.Vault;
import org.storycorner.story.StoryId;

/** The forms that wait for review, with their pages and pictures, and who has one open. */
@Component
public class FormCopies {

    private final FormTable forms;
    private final FormListing listing;
    private final PageTable pages;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FormCopies(FormTable forms, PageTable pages, Vault vault, JdbcClient jdbc, DataSource store) {
        this.forms = forms;
        this.listing = new FormListing(forms, jdbc);
        this.pages = pages;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    /** The oldest first. */
    public List<FormCopy> toReview() {
        return forms.toReview();
    }

    /** How many forms wait for review. */
    public long waiting() {
        return forms.waiting();
    }

    /** At most {@code limit} of them that were searched for, after this one; the first page when it is empty. */
    public FormPage page(FormSearch search, Optional<FormCopy> after, int limit) {
        return listing.page(search, after, limit);
    }

    public Optional<FormCopy> find(StoryId id) {
        return forms.find(id);
    }

    /** The pages that are here, in their order. */
    public List<ScannedPage> pages(StoryId id) {
        return pages.of(id.value());
    }

    /** What the machine read on this page. */
    public Readings readings(ScannedPage page) {
        return Readings.parse(pages.readings(page.key()));
    }

    public Optional<PagePicture> picture(ScannedPage page) throws IOException {
        return scan(page).map(PagePicture::of);
    }

    /** The picture as it is kept, a JPEG. */
    public Optional<byte[]> scan(ScannedPage page) throws IOException {
        return vault.get(page.key().picture());
    }

    public Optional<ScannedPage> page(PageKey key) {
        return pages.find(key);
    }

    /**
     * Keeps what was read on a page whose corners somebody has shown, and the page seen straight in place of its picture, which
     * nobody else can deal with meanwhile. Killed in between, its corners are to be shown once more, in the straight picture.
     *
     * @return false when the page, or its form, was dealt with before; then its picture stays as it is
     */
    public boolean straighten(
            ScannedPage page, StoryId form, FoundPage.Upright found, Readings read, String who, Instant at)
            throws IOException {
        var straight = PagePicture.kept(found.upright());
        var readings = read.by(who, at).json();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean isTaken = forms.isToReview(form)
                        && pages.straighten(
                                page.key(), form.value(), found.sealed().code(), found.state(), readings);
                if (isTaken) {
                    keep(page.key(), straight);
                }
                return isTaken;
            }));
        } catch (UncheckedIOException disk) {
            throw new IOException("The straight picture of a page could not be kept", disk);
        } finally {
            checkpoint();
        }
    }

    private void keep(PageKey key, byte[] picture) {
        try {
            vault.put(key.picture(), picture);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * Takes the form for this holder, or goes on with it; false when somebody else has it, or another window, or it is dealt
     * with.
     */
    public boolean hold(StoryId id, Holder holder) {
        boolean isHeld = forms.hold(id, holder);
        checkpoint();
        return isHeld;
    }

    /** Takes it also from another window of the same account. */
    public void takeOver(StoryId id, Holder holder) {
        forms.takeOver(id, holder);
        checkpoint();
    }

    public void release(StoryId id, Holder holder) {
        forms.release(id, holder);
    }

    /** What was typed and confirmed so far, as its package wrote it; empty when nothing was. */
    public Optional<byte[]> answers(StoryId id) {
        return forms.answers(id);
    }

    /** Keeps what was typed and confirmed, sealed; false when this holder has lost the form, and then nothing changes. */
    public boolean save(StoryId id, Holder holder, byte[] answers) {
        boolean isSaved = forms.save(id, holder, answers);
        checkpoint();
        return isSaved;
    }

    /**
     * Notes that a form is dealt with, and erases everything of it: what was read, what was typed, and its pictures.
     *
     * @param seen the pages that were looked at; others have come too late and are put aside, for somebody to decide
     */
    public void settle(StoryId id, FormCopy.State state, List<ScannedPage> seen) throws IOException {
        settle(id, state, seen, () -> {});
    }

    /**
     * Keeps how the values of a form came about, without the values, before its story is queued: whatever happens after that,
     * it is there.
     */
    public void keepProvenance(StoryId id, byte[] provenance, Corrections corrections) {
        forms.keepProvenance(id, provenance, corrections);
        checkpoint();
    }

    /**
     * The same of a form whose story is in the queue.
     *
     * @param noted what is written down of that, together with it
     */
    public void queued(StoryId id, List<ScannedPage> seen, Runnable noted) throws IOException {
        settle(id, FormCopy.State.QUEUED, seen, noted);
    }

    private void settle(StoryId id, FormCopy.State state, List<ScannedPage> seen, Runnable noted) throws IOException {
        var keys = seen.stream().map(ScannedPage::key).collect(Collectors.toSet());
        var settled = new ArrayList<PageKey>();
        transaction.executeWithoutResult(status -> {
            forms.settle(id, state);
            noted.run();
            for (var page : pages.of(id.value())) {
                if (keys.contains(page.key())) {
                    pages.settle(page.key());
                    settled.add(page.key());
                } else if (page.layout() == ScannedPage.NO_LAYOUT) {
                    pages.loosen(page.key());
                } else {
                    pages.putAside(page.key());
                }
            }
        });
        checkpoint();
        for (var key : settled) {
            vault.delete(key.picture());
        }
    }

    /** How the values of a form came about that was queued of late, as its package wrote it. */
    public Optional<byte[]> provenance(StoryId id) {
        return forms.provenance(id);
    }

    /** How often people had to put the machine right, on all forms that were queued since then. */
    public Corrections corrections(Instant since) {
        return forms.corrections(since);
    }

    private void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
