package org.storycorner.paper.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JsModule;
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
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.review.Answer;
import org.storycorner.paper.review.Discarding;
import org.storycorner.paper.review.LetterPages;
import org.storycorner.paper.review.Opening;
import org.storycorner.paper.review.Question;
import org.storycorner.paper.review.Queueing;
import org.storycorner.paper.review.Review;
import org.storycorner.paper.review.Reviewer;
import org.storycorner.paper.review.Reviewing;
import org.storycorner.paper.review.ScanSizes;
import org.storycorner.staff.SignedIn;
import org.storycorner.story.StoryId;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Moments;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** One form on the screen of one person: each question with its picture, and then the way into the queue. */
@Route("staff/review/form")
@RolesAllowed({"STAFF", "MANAGER"})
@StyleSheet("styles/paper.css")
@JsModule("context://components/paper-review.js")
class ReviewView extends Main
        implements HasUrlParameter<String>,
                HasDynamicTitle,
                BeforeLeaveObserver,
                QuestionCard.Answering,
                LetterSheets.Paging {

    private final Reviewing reviewing;
    private final LetterPages letters;
    private final Venue venue;
    private final Reviewer reviewer;
    private final Paragraph progress = new Paragraph();
    private Optional<QuestionCards> questions = Optional.empty();
    private Optional<FinishCard> finish = Optional.empty();
    private PagePictures pictures;
    private ScanSizes sizes = ScanSizes.NONE;
    private @Nullable Review review;
    private String title;

    ReviewView(Reviewing reviewing, LetterPages letters, SignedIn signedIn, Venue venue, RandomGenerator random) {
        this.reviewing = reviewing;
        this.letters = letters;
        this.venue = venue;
        this.reviewer = Reviewer.at(signedIn.required(), random);
        this.title = getTranslation("paper-review.title");
        this.pictures = new PagePictures(List.of(), reviewing::picture);
        addClassNames("console-page", "paper-page", "review-page");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("paper-count");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        StoryId.parse(parameter)
                .ifPresentOrElse(id -> open(reviewing.open(id, reviewer)), () -> showNotice("paper-review.not-there"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        giveBack();
    }

    /** The browser says most times that a page is closed or loaded anew; then the next window need not ask. */
    @Override
    protected void onDetach(DetachEvent event) {
        giveBack();
    }

    private void giveBack() {
        if (review != null) {
            reviewing.giveBack(review.form().id(), reviewer);
        }
    }

    /** Nobody has done anything here for as long as a lease lasts: the form leaves the screen. */
    @ClientCallable
    void leaseOver() {
        showNotice("paper-review.over");
    }

    @Override
    public void keep(Question question, Answer answer) {
        step(reviewing.keep(now(), question, answer, reviewer), false);
    }

    @Override
    public void confirm(Question question, Answer answer) {
        step(reviewing.confirm(now(), question, answer, reviewer, pictures::of), true);
        redraw(question);
        goOn();
    }

    @Override
    public void reopen(Question question, Answer answer) {
        step(reviewing.keep(now(), question, answer, reviewer), true);
        redraw(question);
        card(question).ifPresent(QuestionCard::begin);
    }

    @Override
    public void add(ScannedPage page) {
        open(letters.add(now(), page, reviewer));
    }

    @Override
    public void takeOut(ScannedPage page) {
        open(letters.takeOut(now(), page, reviewer));
    }

    @Override
    public void putForward(ScannedPage page) {
        open(letters.putForward(now(), page, reviewer));
    }

    private void open(Opening opening) {
        switch (opening) {
            case Opening.Opened(var opened) -> show(opened);
            case Opening.HeldByOther(var lease) ->
                showNotice("paper-review.held-by", lease.holder(), Moments.clock(lease.until()));
            case Opening.HeldInOtherWindow(var form, var lease) -> {
                showNotice("paper-review.held-by-you", Moments.clock(lease.until()));
                add(BigButton.primary(
                        getTranslation("paper-review.take-over"), () -> open(reviewing.takeOver(form, reviewer))));
            }
            case Opening.NotThere() -> showNotice("paper-review.not-there");
        }
    }

    private void show(Review opened) {
        removeAll();
        review = opened;
        boolean isLetter = opened.form().isLetter();
        title = getTranslation(
                isLetter ? "paper-letter.title" : "paper-review.form",
                opened.form().readableSerial());
        var titles = new FormTitles(opened.form(), this::getTranslation);
        pictures = new PagePictures(opened.pages(), reviewing::picture);
        sizes = reviewing.scanSizes(opened);
        var cards = new QuestionCards(opened, titles, pictures, this);
        questions = Optional.of(cards);
        var last = new FinishCard(titles, pictures, new FinishCard.Finishing() {
            @Override
            public void lookAgain(boolean isSeen) {
                step(reviewing.lookAgain(now(), isSeen, reviewer), true);
            }

            @Override
            public void queue() {
                ReviewView.this.queue();
            }

            @Override
            public void discard(Discarding why) {
                ReviewView.this.discard(why);
            }
        });
        finish = Optional.of(last);
        add(
                back(),
                new ConsoleHeading(title),
                new Paragraph(isLetter ? getTranslation("paper-letter.about") : about(opened)),
                new Paragraph(getTranslation(isLetter ? "paper-letter.keys" : "paper-review.keys")),
                progress);
        if (!isLetter) {
            opened.pages().stream()
                    .map(page -> new CornersNotice(page, reviewing.shownBy(page)))
                    .forEach(this::add);
        }
        setClassName("letter-review", isLetter);
        var answers = new Section(new H2(getTranslation("paper-review.questions")), cards, last);
        if (isLetter) {
            var sheets = new LetterSheets(opened, letters.loose(), reviewing::picture, reviewing::typed, this);
            add(beside(sheets, answers));
        } else {
            add(answers);
        }
        showProgress();
        endWithLease();
    }

    private static Div beside(LetterSheets sheets, Section answers) {
        var both = new Div(sheets, answers);
        both.addClassName("letter-and-answers");
        return both;
    }

    private String about(Review opened) {
        var form = opened.form();
        var service =
                venue.serviceList().find(form.service()).map(VenueService::name).orElse(form.service());
        var language = Locale.forLanguageTag(form.language()).getDisplayLanguage(Locale.ENGLISH);
        return getTranslation(
                "paper-review.about", service, language, opened.pages().size(), form.pages());
    }

    /** What a step has come to; where the form is lost, it leaves the screen. */
    private void step(Optional<Review> after, boolean isToBeShown) {
        review = after.orElse(null);
        if (after.isEmpty()) {
            showNotice("paper-review.lost");
        } else {
            if (isToBeShown) {
                showProgress();
            }
            endWithLease();
        }
    }

    private void redraw(Question question) {
        if (review != null) {
            var answer = review.answer(question);
            card(question).ifPresent(card -> card.show(answer));
        }
    }

    private Optional<QuestionCard> card(Question question) {
        return questions.flatMap(cards -> cards.of(question));
    }

    private void goOn() {
        if (review != null) {
            review.next()
                    .flatMap(this::card)
                    .ifPresentOrElse(QuestionCard::begin, () -> finish.ifPresent(FinishCard::begin));
        }
    }

    private void showProgress() {
        var now = now();
        int all = now.questions().size();
        progress.setText(getTranslation("paper-review.progress", all - now.open(), all));
        finish.ifPresent(card -> card.show(now, reviewing.problems(now), reviewing.stayingOut(now, sizes)));
    }

    private void queue() {
        switch (reviewing.queue(now().form().id(), reviewer)) {
            case Queueing.Queued(var id) -> {
                review = null;
                showNotice("paper-review.queued", id.reference());
            }
            case Queueing.NotYet notYet -> {
                // Something has changed since it was drawn, such as a page that came: all of it is shown as it is now.
                open(reviewing.open(now().form().id(), reviewer));
                finish.ifPresent(FinishCard::begin);
            }
            case Queueing.Lost() -> showNotice("paper-review.lost");
        }
    }

    private void discard(Discarding why) {
        boolean isDone = reviewing.discard(now().form().id(), why, reviewer);
        showNotice(isDone ? "paper-review.discarded" : "paper-review.lost");
    }

    private Review now() {
        return Optional.ofNullable(review).orElseThrow();
    }

    private void showNotice(String key, Object... values) {
        review = null;
        questions = Optional.empty();
        removeAll();
        var notice = new Paragraph(getTranslation(key, values));
        notice.addClassName("console-done");
        notice.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(back(), new ConsoleHeading(title), notice);
        notice.getElement().callJsFunction("focus");
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("paper-review.back"), ReviewListView.class);
    }

    private void endWithLease() {
        getElement()
                .executeJs(
                        "clearTimeout(this.lease); this.lease = setTimeout(() => this.$server.leaseOver(), $0)",
                        Reviewing.LEASE.toMillis());
    }
}
