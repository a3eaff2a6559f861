package org.storycorner.paper.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * Keeps what was read on a page whose corners somebody has shown, and the page seen straight in place of its picture. Killed
     * in between, its corners are to be shown once more, in the straight picture.
     *
     * @return false when the page was dealt with meanwhile
     */
    public boolean straighten(
            ScannedPage page, StoryId form, FoundPage.Upright found, Readings read, String who, Instant at)
            throws IOException {
        vault.put(page.key().picture(), PagePicture.kept(found.upright()));
        boolean isTaken = pages.straighten(
                page.key(),
                form.value(),
                found.sealed().code(),
                found.state(),
                read.by(who, at).json());
        checkpoint();
        if (pages.find(page.key()).filter(ScannedPage::kept).isEmpty()) {
            vault.delete(page.key().picture());
        }
        return isTaken;
    }

    /** Takes the form for this holder, or goes on with it; false when somebody else has it, or it is dealt with. */
    public boolean hold(StoryId id, String holder) {
        boolean isHeld = forms.hold(id, holder);
        checkpoint();
        return isHeld;
    }

    public void release(StoryId id, String holder) {
        forms.release(id, holder);
    }

    /** What was typed and confirmed so far, as its package wrote it; empty when nothing was. */
    public Optional<byte[]> answers(StoryId id) {
        return forms.answers(id);
    }

    /** Keeps what was typed and confirmed, sealed. */
    public void save(StoryId id, byte[] answers) {
        forms.save(id, answers);
        checkpoint();
    }

    /** Notes that a form is dealt with, and erases everything of it: what was read, what was typed, and its pictures. */
    public void settle(StoryId id, FormCopy.State state) throws IOException {
        var settled = pages.of(id.value());
        transaction.executeWithoutResult(status -> {
            forms.settle(id, state);
            settled.forEach(page -> pages.settle(page.key(), PageFate.DONE));
        });
        checkpoint();
        for (var page : settled) {
            vault.delete(page.key().picture());
        }
    }

    private void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
