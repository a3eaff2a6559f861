package org.storycorner.paper.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.storycorner.paper.intake.FormCopies;
import org.storycorner.paper.intake.PaperSettings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** Makes the story of a reviewed form, with its scanned pages where the venue wants that. */
@Component
class Attaching {

    /** The words to which people agree on the first version of the form: the kiosk's of that time. */
    private static final String CONSENT_WORDING = "2026-11";

    /** A letter agrees in its writer's own words. */
    private static final String CONSENT_OF_LETTERS = "on-paper";

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
                services(story.service(), venue),
                story.text(),
                story.answers(),
                story.pictures(),
                story.contact(),
                new Consent(now, form.isLetter() ? CONSENT_OF_LETTERS : CONSENT_WORDING, story.isInOwnWords()),
                settings.attachScans() ? attached(review) : List.of());
    }

    /** A service that the venue does not list, or no longer, keeps the name that stands on the paper: its id. */
    private static List<Service> services(String id, Venue venue) {
        var name = venue.serviceList().find(id).map(VenueService::name).orElse(id);
        return id.isEmpty() ? List.of() : List.of(new Service(id, name));
    }

    /** Of the scans that may go along, whatever is chosen of them; none where the venue wants none with the story. */
    ScanSizes sizes(Review review) {
        return settings.attachScans()
                ? new ScanSizes(review.pages().stream()
                        .filter(page -> !review.isContact(page) && isFitToBeSeen(review, page))
                        .flatMap(page -> scan(page).map(scan -> Map.entry(page.key(), scan.size())).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                : ScanSizes.NONE;
    }

    /** Which scans do not go along although the venue wants scans with the story. */
    StayingOut stayingOut(Review review, ScanSizes sizes) {
        return settings.attachScans()
                ? new StayingOut(!ScannedPages.areFit(chosen(review, sizes)), notStraight(review))
                : StayingOut.NONE;
    }

    private static List<Integer> chosen(Review review, ScanSizes sizes) {
        return review.pages().stream()
                .filter(page -> isChosen(review, page))
                .flatMap(page -> Optional.ofNullable(sizes.bytes().get(page.key())).stream())
                .toList();
    }

    private static List<Integer> notStraight(Review review) {
        return review.pages().stream()
                .filter(page -> isChosen(review, page) && !isFitToBeSeen(review, page))
                .map(ScannedPage::page)
                .toList();
    }

    private List<Attachment> attached(Review review) {
        var scans = scans(review);
        return ScannedPages.fit(scans) ? ScannedPages.attached(scans) : List.of();
    }

    private List<ScannedPages.Scan> scans(Review review) {
        return review.pages().stream()
                .filter(page -> isChosen(review, page) && isFitToBeSeen(review, page))
                .flatMap(page -> scan(page).stream())
                .toList();
    }

    private Optional<ScannedPages.Scan> scan(ScannedPage page) {
        try {
            return forms.scan(page).map(jpeg -> new ScannedPages.Scan(page.page(), jpeg));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Of a letter those pages of which a person has confirmed it: any page of it may say who wrote it. */
    private static boolean isChosen(Review review, ScannedPage page) {
        return review.form().isLetter()
                ? review.confirmed(LetterQuestions.ATTACHED).has(String.valueOf(page.page()))
                : !review.isContact(page);
    }

    /**
     * The picture of a form's page that was not found in it shows all that lay there: the table, or another person's papers. At a
     * letter's picture a person has looked.
     */
    private static boolean isFitToBeSeen(Review review, ScannedPage page) {
        return review.form().isLetter() || Questions.isUpright(page);
    }
}
