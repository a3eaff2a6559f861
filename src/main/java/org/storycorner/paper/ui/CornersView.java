package org.storycorner.paper.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.storycorner.paper.intake.PageKey;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.review.CornersByHand;
import org.storycorner.paper.review.CornersByHand.Straight;
import org.storycorner.paper.review.Opening;
import org.storycorner.paper.review.PagePlace;
import org.storycorner.paper.review.Reviewer;
import org.storycorner.paper.review.Reviewing;
import org.storycorner.staff.SignedIn;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Moments;

/** One page that the machine has not found in its picture: a person shows its corners, sees it straight, and has it read. */
@Route("staff/review/corners")
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/paper.css")
class CornersView extends Main implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private final CornersByHand corners;
    private final Reviewing reviewing;
    private final Reviewer reviewer;
    private final Paragraph problem = new Paragraph();
    private final Section straight = new Section();
    private Optional<PagePlace> held = Optional.empty();

    CornersView(CornersByHand corners, Reviewing reviewing, SignedIn signedIn, RandomGenerator random) {
        this.corners = corners;
        this.reviewing = reviewing;
        this.reviewer = Reviewer.at(signedIn.required(), random);
        addClassNames("console-page", "paper-page", "corners-page");
        problem.addClassName("corners-problem");
        problem.getElement().setAttribute("role", "alert");
        straight.addClassName("corners-straight");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        PageKey.parse(parameter)
                .flatMap(corners::find)
                .ifPresentOrElse(
                        page -> corners.picture(page)
                                .ifPresentOrElse(
                                        picture -> show(page, picture), () -> showNotice("paper-scan.no-picture")),
                        () -> showNotice("paper-corners.not-there"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("paper-corners.title"));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        giveBack();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        giveBack();
    }

    private void show(ScannedPage page, PagePicture picture) {
        var places = corners.places(page);
        if (places.isEmpty()) {
            showNotice("paper-corners.none-open");
        } else if (page.form().isEmpty() || hold(places.getFirst(), () -> show(page, picture))) {
            show(page, picture, places);
        }
    }

    private void show(ScannedPage page, PagePicture picture, List<PagePlace> places) {
        removeAll();
        var pins = new CornerPins(picture, this::putAway);
        var ways = new Div(
                BigButton.primary(getTranslation("paper-corners.straighten"), () -> straighten(page, pins)),
                cancel(page));
        ways.addClassName("paper-ways");
        add(
                new ConsoleHeading(getTranslation("paper-corners.title")),
                new Paragraph(getTranslation("paper-corners.lead")));
        if (page.form().isEmpty()) {
            add(
                    new H2(getTranslation("paper-corners.which")),
                    new Paragraph(getTranslation("paper-corners.which.lead")));
            add(new PlaceChoice(places, this::choose));
        } else {
            var place = places.getFirst();
            add(new Paragraph(getTranslation(
                    "paper-corners.this",
                    place.code().page(),
                    place.code().pages(),
                    place.form().readableSerial())));
        }
        add(pins, problem, ways, straight);
    }

    private RouterLink cancel(ScannedPage page) {
        var cancel = page.form()
                .map(form -> new RouterLink(getTranslation("paper-corners.cancel"), ReviewView.class, form.toString()))
                .orElseGet(() -> new RouterLink(getTranslation("paper-corners.cancel"), PaperView.class));
        cancel.addClassNames("big-button", "secondary");
        return cancel;
    }

    private void choose(Optional<PagePlace> place) {
        putAway();
        giveBack();
        place.ifPresent(chosen -> hold(chosen, () -> choose(place)));
    }

    /**
     * Whether its form is this person's now; whoever else has it is named.
     *
     * @param again once it was taken over from another window of theirs
     */
    private boolean hold(PagePlace place, Runnable again) {
        switch (reviewing.open(place.form().id(), reviewer)) {
            case Opening.Opened opened -> {
                held = Optional.of(place);
                return true;
            }
            case Opening.HeldByOther(var lease) ->
                showHeld(getTranslation("paper-review.held-by", lease.holder(), Moments.clock(lease.until())));
            case Opening.HeldInOtherWindow(var form, var lease) -> {
                showHeld(getTranslation("paper-review.held-by-you", Moments.clock(lease.until())));
                problem.add(BigButton.secondary(getTranslation("paper-review.take-over"), () -> {
                    reviewing.takeOver(form, reviewer);
                    again.run();
                }));
            }
            case Opening.NotThere() -> showNotice("paper-corners.not-there");
        }
        return false;
    }

    private void showHeld(String words) {
        problem.setText(words);
        if (!problem.isAttached()) {
            add(new ConsoleHeading(getTranslation("paper-corners.title")), problem, back());
        }
    }

    private void giveBack() {
        held.ifPresent(place -> reviewing.giveBack(place.form().id(), reviewer));
        held = Optional.empty();
    }

    private void straighten(ScannedPage page, CornerPins pins) {
        putAway();
        if (held.isEmpty()) {
            problem.setText(getTranslation("paper-corners.which.first"));
            return;
        }
        var place = held.get();
        switch (corners.straighten(page, place, pins.corners())) {
            case Straight.Seen seen -> show(page, place, seen);
            case Straight.OtherPage(var code) ->
                problem.setText(getTranslation("paper-corners.other-page", code.page(), code.readableSerial()));
            case Straight.NoPage() -> problem.setText(getTranslation("paper-corners.no-page"));
        }
    }

    private void show(ScannedPage page, PagePlace place, Straight.Seen seen) {
        var title = new H2(getTranslation("paper-corners.straight"));
        title.getElement().setAttribute("tabindex", "-1");
        var ways = new Div(
                BigButton.primary(getTranslation("paper-corners.read"), () -> read(page, place, seen)),
                BigButton.secondary(getTranslation("paper-corners.again"), this::putAway));
        ways.addClassName("paper-ways");
        straight.add(
                title,
                new Paragraph(getTranslation("paper-corners.straight.lead")),
                new Picture(seen.picture(), getTranslation("paper-corners.straight")),
                ways);
        title.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
    }

    private void read(ScannedPage page, PagePlace place, Straight.Seen seen) {
        if (corners.read(page, place, seen, reviewer)) {
            getUI().ifPresent(ui ->
                    ui.navigate(ReviewView.class, place.form().id().toString()));
        } else {
            showNotice("paper-corners.quicker");
        }
    }

    private void putAway() {
        straight.removeAll();
        problem.setText("");
    }

    private void showNotice(String key) {
        removeAll();
        var notice = new Paragraph(getTranslation(key));
        notice.addClassName("console-done");
        notice.getElement().setAttribute("role", "status");
        add(new ConsoleHeading(getTranslation("paper-corners.title")), notice, back());
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("paper-review.bring"), PaperView.class);
    }
}
