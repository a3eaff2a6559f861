package org.storycorner.paper.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.intake.Corrections;
import org.storycorner.paper.intake.FormCopies;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.FormPage;
import org.storycorner.paper.intake.FormSearch;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.Readings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.queue.Lease;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.venue.Venue;

/**
 * A person looks at a form beside its pictures, confirms what stands there, and only then it is queued. Every step is on the
 * disk when it returns and lengthens the lease, so that nobody loses what they did and no two people do it twice.
 */
@Service
public class Reviewing {

    /** How long a form stays with whoever has it open, from the last thing that they did. */
    public static final Duration LEASE = FormCopy.LEASE;

    private static final Deed QUEUED = new Deed("audit.paper-queued");

    private final FormCopies forms;
    private final StoryQueue queue;
    private final Attaching attaching;
    private final Supplier<Venue> venue;
    private final AuditTrail audit;
    private final Clock clock;

    Reviewing(
            FormCopies forms,
            StoryQueue queue,
            Attaching attaching,
            Supplier<Venue> venue,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.queue = queue;
        this.attaching = attaching;
        this.venue = venue;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many forms wait. */
    public long waiting() {
        return forms.waiting();
    }

    /** All of them, the oldest first. */
    List<FormCopy> all() {
        return forms.toReview();
    }

    /** How often people had to put the machine right, on the forms that were queued in this time up to now. */
    public Corrections corrections(Duration time) {
        return forms.corrections(clock.instant().minus(time));
    }

    /** At most {@code limit} of them that were searched for, after this one; the first page when it is empty. */
    public FormPage page(FormSearch search, Optional<FormCopy> after, int limit) {
        return forms.page(search, after, limit);
    }

    /** The pages of a form that are here. */
    public List<ScannedPage> pages(FormCopy form) {
        return forms.pages(form.id());
    }

    /** Opens a form for this person in this window, or goes on with it. */
    public Opening open(StoryId id, Reviewer reviewer) {
        boolean isHeld = forms.hold(id, reviewer.holder());
        var form = forms.find(id).filter(copy -> copy.state() == FormCopy.State.TO_REVIEW);
        if (form.isEmpty()) {
            return new Opening.NotThere();
        }
        return isHeld
                ? new Opening.Opened(review(form.get()))
                : form.get().lease().map(lease -> held(id, lease, reviewer)).orElseGet(Opening.NotThere::new);
    }

    private static Opening held(StoryId id, Lease lease, Reviewer reviewer) {
        return lease.holder().equals(reviewer.name())
                ? new Opening.HeldInOtherWindow(id, lease)
                : new Opening.HeldByOther(lease);
    }

    /** Opens it also where the same person has it in another window: there it is lost, and what was done there is kept. */
    public Opening takeOver(StoryId id, Reviewer reviewer) {
        forms.takeOver(id, reviewer.holder());
        return open(id, reviewer);
    }

    public void giveBack(StoryId id, Reviewer reviewer) {
        forms.release(id, reviewer.holder());
    }

    /** How well the typed text of a letter's page could be read. */
    public PageText.State typed(ScannedPage page) {
        return forms.readings(page).typedText().state();
    }

    /** Who has shown where a page lies, if somebody had to. */
    public Optional<Readings.ByHand> shownBy(ScannedPage page) {
        return forms.readings(page).shownBy();
    }

    public Optional<PagePicture> picture(ScannedPage page) {
        try {
            return forms.picture(page);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Keeps what a person typed or ticked so far; it is still to be confirmed. Empty when they have lost the form. */
    public Optional<Review> keep(Review review, Question question, Answer answer, Reviewer reviewer) {
        return save(review, question.id(), answer.open(), reviewer);
    }

    /**
     * Confirms it. Empty when they have lost the form.
     *
     * @param seen the pictures of its pages that they have before them
     */
    public Optional<Review> confirm(
            Review review,
            Question question,
            Answer answer,
            Reviewer reviewer,
            Function<ScannedPage, Optional<PagePicture>> seen) {
        var picture = SeenPicture.hash(question, review.pages(), seen).orElse(null);
        return save(
                review, question.id(), answer.confirmed(reviewer.name(), clock.instant(), question, picture), reviewer);
    }

    /** Notes whether this person has looked at the consent once more. */
    public Optional<Review> lookAgain(Review review, boolean isSeen, Reviewer reviewer) {
        var look = isSeen ? Answer.NOTHING.confirmed(reviewer.name(), clock.instant()) : Answer.NOTHING;
        return save(review, Review.SECOND_LOOK, look, reviewer);
    }

    /** What keeps it from being queued. */
    public List<Problem> problems(Review review) {
        return story(review).problems();
    }

    /**
     * Makes a story of it, in both durable copies, and erases the scans; asked again after a power cut in between, the queue
     * knows the story by its id.
     *
     * @throws org.storycorner.queue.NotSavedException when the box could not keep it; the form stays as it is
     */
    public Queueing queue(StoryId id, Reviewer reviewer) {
        if (!(open(id, reviewer) instanceof Opening.Opened(var review))) {
            return new Queueing.Lost();
        }
        var problems = problems(review);
        if (!problems.isEmpty()) {
            return new Queueing.NotYet(problems);
        }
        keepProvenance(review);
        queue.accept(finished(review));
        queued(review);
        return new Queueing.Queued(id);
    }

    /** Erases a form that becomes no story; who did it and why stays in the audit trail. False when they have lost it. */
    public boolean discard(StoryId id, Discarding why, Reviewer reviewer) {
        if (!(open(id, reviewer) instanceof Opening.Opened(var review))) {
            return false;
        }
        audit.record(
                new Deed("audit.paper-discarded." + why.key()), review.form().serial());
        discard(review);
        return true;
    }

    private Optional<Review> save(Review review, String question, Answer answer, Reviewer reviewer) {
        var id = review.form().id();
        if (!forms.hold(id, reviewer.holder())) {
            return Optional.empty();
        }
        var given = Review.CONSENT.contains(question) ? answers(id).without(Review.SECOND_LOOK) : answers(id);
        var answers = given.with(question, answer);
        return forms.save(id, reviewer.holder(), answers.json())
                ? Optional.of(new Review(review.form(), review.pages(), review.questions(), answers.given()))
                : Optional.empty();
    }

    private Review review(FormCopy copy) {
        var pages = forms.pages(copy.id());
        var questions = copy.isLetter()
                ? LetterQuestions.of(pages, forms::readings, venue.get())
                : Questions.of(copy, Forms.find(copy.form(), copy.version()).orElseThrow(), pages, forms::readings);
        return new Review(copy, pages, questions, answers(copy.id()).given());
    }

    private Answers answers(StoryId id) {
        return forms.answers(id).map(Answers::parse).orElse(Answers.NONE);
    }

    private PaperStory story(Review review) {
        var copy = review.form();
        var form = copy.isLetter()
                ? LetterQuestions.model()
                : Forms.find(copy.form(), copy.version()).orElseThrow();
        return new PaperStory(review, FormWords.of(form, copy.language()));
    }

    /** How large its scans are, to be asked once for each opening. */
    public ScanSizes scanSizes(Review review) {
        return attaching.sizes(review);
    }

    /** Which scans of this form do not go with its story. */
    public StayingOut stayingOut(Review review, ScanSizes sizes) {
        return attaching.stayingOut(review, sizes);
    }

    private Story finished(Review review) {
        return attaching.to(review, story(review), venue.get(), clock.instant());
    }

    private void keepProvenance(Review review) {
        var readers = review.pages().stream()
                .collect(Collectors.toMap(
                        ScannedPage::page, page -> forms.readings(page).reader(), (first, second) -> first));
        var provenance = Provenance.of(review, page -> readers.getOrDefault(page, ""));
        forms.keepProvenance(review.form().id(), provenance.json(), provenance.corrections());
    }

    private void queued(Review review) {
        var id = review.form().id();
        try {
            forms.queued(id, review.pages(), () -> audit.record(QUEUED, id.reference()));
        } catch (IOException leftForTheNextStart) {
            throw new UncheckedIOException(leftForTheNextStart);
        }
    }

    private void discard(Review review) {
        try {
            forms.settle(review.form().id(), FormCopy.State.DISCARDED, review.pages());
        } catch (IOException leftForTheNextStart) {
            throw new UncheckedIOException(leftForTheNextStart);
        }
    }
}
