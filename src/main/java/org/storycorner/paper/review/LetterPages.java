package org.storycorner.paper.review;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.storycorner.paper.intake.Letters;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.story.StoryId;

/**
 * Which pages make a letter, in the hands of whoever has it open. What was typed stays as it is; which pages go with the story
 * is asked again after each change.
 */
@Service
public class LetterPages {

    private static final Deed BEGUN = new Deed("audit.paper-letter-begun");
    private static final Deed PAGE_ADDED = new Deed("audit.paper-letter-page-added");
    private static final Deed PAGE_TAKEN_OUT = new Deed("audit.paper-letter-page-out");

    private final Letters letters;
    private final Reviewing reviewing;
    private final AuditTrail audit;

    LetterPages(Letters letters, Reviewing reviewing, AuditTrail audit) {
        this.letters = letters;
        this.reviewing = reviewing;
        this.audit = audit;
    }

    /** Pages that belong to nothing yet. */
    public List<Letters.Loose> loose() {
        return letters.loose();
    }

    /** Begins a letter with this page; empty when somebody else was quicker. */
    public Optional<StoryId> begin(ScannedPage page) {
        var begun = letters.begin(page);
        begun.ifPresent(letter -> audit.record(BEGUN, letter.serial()));
        return begun.map(letter -> letter.id());
    }

    /** Puts a loose page behind the others; when somebody else was quicker, nothing changes. */
    public Opening add(Review review, ScannedPage page, Reviewer reviewer) {
        if (isHeld(review, reviewer) && letters.add(review.form().id(), page)) {
            audit.record(PAGE_ADDED, review.form().serial());
            return askedAgain(review, reviewer);
        }
        return reviewing.open(review.form().id(), reviewer);
    }

    /** Makes a page loose again; the letter ends with its last page. */
    public Opening takeOut(Review review, ScannedPage page, Reviewer reviewer) {
        if (isHeld(review, reviewer) && review.pages().contains(page)) {
            letters.takeOut(review.form().id(), page);
            audit.record(PAGE_TAKEN_OUT, review.form().serial());
        }
        return askedAgain(review, reviewer);
    }

    /** Puts a page before the one in front of it. */
    public Opening putForward(Review review, ScannedPage page, Reviewer reviewer) {
        if (isHeld(review, reviewer)) {
            letters.putForward(review.form().id(), page);
        }
        return askedAgain(review, reviewer);
    }

    private boolean isHeld(Review review, Reviewer reviewer) {
        return reviewing.open(review.form().id(), reviewer) instanceof Opening.Opened;
    }

    private Opening askedAgain(Review before, Reviewer reviewer) {
        var id = before.form().id();
        if (reviewing.open(id, reviewer) instanceof Opening.Opened(var review)) {
            review.find(LetterQuestions.ATTACHED)
                    .ifPresent(question -> reviewing.keep(review, question, Answer.NOTHING, reviewer));
        }
        return reviewing.open(id, reviewer);
    }
}
