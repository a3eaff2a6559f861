package org.storycorner.paper.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.intake.FormCopies;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.FormReader;
import org.storycorner.paper.intake.PageFate;
import org.storycorner.paper.intake.PageKey;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.scan.Corners;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.paper.scan.PageState;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.story.StoryId;

/**
 * A person shows the corners of a page of ours that the machine did not find, sees it straight, and has it read again by the
 * same reader; who did it and when stays with what was read.
 */
@Service
public class CornersByHand {

    private static final Deed SHOWN = new Deed("audit.paper-corners");

    private final FormCopies forms;
    private final Reviewing reviewing;
    private final FormReader reader;
    private final AuditTrail audit;
    private final Clock clock;

    CornersByHand(FormCopies forms, Reviewing reviewing, FormReader reader, AuditTrail audit, Clock clock) {
        this.forms = forms;
        this.reviewing = reviewing;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes of corners that somebody has shown. */
    public sealed interface Straight {

        /** The page seen straight; nothing is kept yet. */
        record Seen(FoundPage.Upright page) implements Straight {
            public byte[] picture() {
                return PagePicture.straight(page);
            }
        }

        /** Now that it is straight its code can be read, and names another page. */
        record OtherPage(PageCode code) implements Straight {}

        /** No page can lie so. */
        record NoPage() implements Straight {}
    }

    /** Whether the machine has not found where this page lies, and a person can show it. */
    public static boolean isNeeded(ScannedPage page) {
        boolean isNamed = page.fate() == PageFate.TAKEN && page.found() == PageState.NEEDS_CORNERS;
        return page.kept() && (isNamed || page.isLoose());
    }

    /** The page, while its corners are to be shown. */
    public Optional<ScannedPage> find(PageKey key) {
        return forms.page(key).filter(CornersByHand::isNeeded);
    }

    public Optional<PagePicture> picture(ScannedPage page) {
        return reviewing.picture(page);
    }

    /** The one place to which its code says that the page belongs; of a page without code all those where one is lacking. */
    public List<PagePlace> places(ScannedPage page) {
        return page.form()
                .flatMap(form -> forms.find(new StoryId(form)))
                .map(form -> named(form, page))
                .orElseGet(() -> reviewing.all().stream()
                        .filter(form -> !form.isLetter())
                        .flatMap(form -> PagePlace.lacking(form, reviewing.pages(form)).stream())
                        .toList());
    }

    private List<PagePlace> named(FormCopy form, ScannedPage page) {
        return Optional.ofNullable(forms.readings(page).code()).map(code -> new PagePlace(form, code)).stream()
                .toList();
    }

    /** Looks at the page with these corners. */
    public Straight straighten(ScannedPage page, PagePlace place, Corners corners) {
        return corners.isPage()
                ? picture(page)
                        .flatMap(picture -> PageFinder.shown(picture.grey(), place.code(), corners))
                        .map(upright -> compared(upright, place.code()))
                        .orElseGet(Straight.NoPage::new)
                : new Straight.NoPage();
    }

    /** A page of somebody else's form would show one person's ticks as another's. */
    private static Straight compared(FoundPage.Upright upright, PageCode expected) {
        var codes = switch (new PageFinder().find(upright.upright())) {
            case FoundPage.Upright found -> List.of(found.sealed().code());
            case FoundPage.Named named -> List.of(named.sealed().code());
            case FoundPage.Several several -> several.codes();
            case FoundPage.Unknown unknown -> List.<PageCode>of();
        };
        return codes.stream()
                .filter(found -> !found.equals(expected))
                .findFirst()
                .<Straight>map(Straight.OtherPage::new)
                .orElseGet(() -> new Straight.Seen(upright));
    }

    /** Reads the straight page and puts it into its form; what was confirmed there stays. False when somebody was quicker. */
    public boolean read(ScannedPage page, PagePlace place, Straight.Seen seen, Reviewer reviewer) {
        var form = place.form().id();
        if (!(reviewing.open(form, reviewer) instanceof Opening.Opened)) {
            return false;
        }
        try {
            boolean isRead = forms.straighten(
                    page, form, seen.page(), reader.read(seen.page()), reviewer.name(), clock.instant());
            if (isRead) {
                audit.record(SHOWN, place.form().readableSerial());
            }
            return isRead;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
