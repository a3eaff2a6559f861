package org.storycorner.paper.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.intake.FormCopies;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.venue.Venue;

/** Makes the story of a reviewed form, with its scanned pages where the venue wants that. */
@Component
class Attaching {

    /** The words to which people agree on the first version of the form: the kiosk's of that time. */
    private static final String CONSENT_WORDING = "2026-11";

    /** A letter agrees in its writer's own words. */
    private static final String CONSENT_OF_LETTERS = "on-paper";

    /** The sheet that says who the person is: it goes nowhere with the story. */
    private static final String CONTACT = "contact";

    private final FormCopies forms;
    private final PaperSettings settings;

    Attaching(FormCopies forms, PaperSettings settings) {
        this.forms = forms;
        this.settings = settings;
    }

    Story to(Review review, PaperStory story, Venue venue, Instant now) {
        var form = review.form();
        return new Story(
                form.id(),
                now,
                story.language(),
                Channel.PAPER,
                story.help(),
                story.teller(),
                "",
                venue.serviceList().find(story.service()).stream()
                        .map(service -> new Service(service.id(), service.name()))
                        .toList(),
                story.text(),
                story.answers(),
                story.pictures(),
                story.contact(),
                new Consent(now, form.isLetter() ? CONSENT_OF_LETTERS : CONSENT_WORDING, story.isInOwnWords()),
                settings.attachScans() ? scans(review) : List.of());
    }

    /** Whether scans that the venue wants with the story are too large for it: then none, or not all, go with it. */
    boolean leavesScansOut(Review review) {
        return settings.attachScans()
                && scans(review).size()
                        < review.pages().stream()
                                .filter(page -> goesAlong(review, page))
                                .count();
    }

    /** None of them when together they are more than a story may carry, which no usual scan is. */
    private List<Attachment> scans(Review review) {
        var scans = review.pages().stream()
                .filter(page -> goesAlong(review, page))
                .flatMap(page -> scan(page).stream())
                .toList();
        boolean fits = scans.size() <= Story.MOST_ATTACHMENTS
                && scans.stream().mapToLong(Attachment::size).sum() <= Story.MOST_ATTACHED_BYTES;
        return fits ? scans : List.of();
    }

    private List<Attachment> scan(ScannedPage page) {
        try {
            return forms
                    .scan(page)
                    .filter(jpeg -> jpeg.length <= Attachment.MOST_BYTES)
                    .map(jpeg -> new Attachment("page-" + page.page() + ".jpg", Attachment.Kind.JPEG, jpeg))
                    .stream()
                    .toList();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Of a letter those pages of which a person has confirmed it: any page of it may say who wrote it. */
    private static boolean goesAlong(Review review, ScannedPage page) {
        return review.form().isLetter()
                ? review.confirmed(LetterQuestions.ATTACHED).has(String.valueOf(page.page()))
                : !isContact(review, page);
    }

    private static boolean isContact(Review review, ScannedPage page) {
        return Forms.find(review.form().form(), review.form().version())
                .flatMap(form -> form.layout(page.layout(), review.form().language()))
                .map(Layout::name)
                .filter(CONTACT::equals)
                .isPresent();
    }
}
