package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.OwnWordsPermits;
import org.storycorner.inclusion.Speech;
import org.storycorner.kiosk.Journey;
import org.storycorner.kiosk.SignedVideos;
import org.storycorner.kiosk.StaffShares;
import org.storycorner.kiosk.Storytelling;
import org.storycorner.kiosk.Unfinished;
import org.storycorner.queue.NotSavedException;
import org.storycorner.ui.ErrorScreen;
import org.storycorner.ui.Faults;
import org.storycorner.ui.ShowsFaults;
import org.storycorner.venue.Venue;

/**
 * The kiosk in one browser tab: the whole journey is this one route, so that the browser's Back reveals nothing. It
 * outlives a reload of its tab, and belongs to that tab alone.
 */
@Route("")
@AnonymousAllowed
@PreserveOnRefresh
@JsModule("context://components/kiosk.js")
@JsModule("context://components/more-below.js")
@JsModule("context://components/speech.js")
class KioskView extends Div implements Stage, WelcomeScreen.Choices, ShowsFaults, BeforeEnterObserver {

    private final Storytelling storytelling;
    private final SignedVideos videos;
    private final Supplier<Venue> venueNow;
    private final String kiosk;
    private final String session;
    private final Comfort comfort;
    private final IdleClock clock;
    private final Panels panels;
    private final NotKept notKept = new NotKept();
    private final NotReached notReached = new NotReached();
    private final OnScreenKeyboard keyboard = new OnScreenKeyboard();
    private final Div place = new Div();
    private Venue venue;
    private Journey journey;
    private Optional<Frame> screen = Optional.empty();
    private Optional<ErrorScreen> error = Optional.empty();
    private int cardsAPage = CardPages.MOST;

    KioskView(
            Storytelling storytelling,
            SignedVideos videos,
            Supplier<Venue> venueNow,
            Speech speech,
            OwnWordsPermits permits) {
        this.storytelling = storytelling;
        this.videos = videos;
        this.venueNow = venueNow;
        this.venue = venueNow.get();
        this.kiosk = KioskMark.of(VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        this.session = VaadinSession.getCurrent().getSession().getId();
        UI.getCurrent().setLocale(Language.usualAt(venue).locale());
        this.panels = new Panels(this);
        this.comfort = new Comfort(this, this, panels, new ReadAloud(getElement(), speech, permits, session));
        this.clock = new IdleClock(getElement(), () -> venue.idle());
        this.journey = storytelling.begin();

        getElement().setAttribute("data-kiosk", true);
        getElement().setAttribute("data-catches-back", true);
        getElement().addEventListener("idle-warning", event -> askWhetherThere());
        getElement().addEventListener("idle-over", event -> startAfresh());
        getElement().addEventListener("in-use", event -> keep());
        getElement().addEventListener("back-from-panel", event -> panels.close());
        getElement()
                .addEventListener(
                        "far-too-much",
                        event -> screen.ifPresent(shown -> shown.say(List.of(getTranslation("problem.far-too-much")))));

        addClassName("kiosk");
        place.addClassName("kiosk-place");
        panels.lieOver(comfort.bar(), place);
        add(comfort.bar(), place, keyboard);
        keyboard.fit(venue.keyboard());
    }

    /** Nothing of the store is needed before, so that even a kiosk whose store fails can say so. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (screen.isEmpty() && error.isEmpty()) {
            show();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        storytelling.show(journey, session);
        comfort.apply();
        nameThePage();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        comfort.forgetWhatWasAgreed();
        storytelling.leave(journey);
    }

    @Override
    public Journey journey() {
        return journey;
    }

    @Override
    public Venue venue() {
        return venue;
    }

    @Override
    public String words(String key, Object... values) {
        return getTranslation(key, values);
    }

    @Override
    public StaffShares staffShares() {
        return storytelling.staffShares();
    }

    @Override
    public int cardsAPage() {
        return cardsAPage;
    }

    @Override
    public void holdCards(int cards) {
        cardsAPage = Math.clamp(cards, 2, CardPages.MOST);
    }

    @Override
    public void show() {
        present(draw());
    }

    private Frame draw() {
        return Screens.draw(
                this,
                () -> new WelcomeScreen(this, storytelling.hasRoom(), storytelling.unfinished(kiosk, session), this));
    }

    private void present(Frame drawn) {
        error = Optional.empty();
        screen = Optional.of(drawn);
        panels.close();
        place.removeAll();
        place.add(notKept, notReached, drawn);
        notKept.say();
        getElement().setAttribute("data-journey", journey.id().toString());
        comfort.offer(videos.of(journey).isPresent());
        nameThePage();
        clock.set(journey);
    }

    private void nameThePage() {
        getElement().getNode().runWhenAttached(ui -> ui.getPage().setTitle(getTranslation("page.title", question())));
    }

    private String question() {
        return error.map(ErrorScreen::question)
                .or(() -> screen.map(Frame::question))
                .orElse("");
    }

    @Override
    public void keep() {
        notKept.attempt(() -> storytelling.keep(journey, kiosk));
    }

    /** The tab is being closed or reloaded: its story may be carried on in another one at once. */
    void leave() {
        storytelling.leave(journey);
    }

    @Override
    public String suggestUsername() {
        return storytelling.suggestUsername();
    }

    @Override
    public void send(boolean ownWords) {
        try {
            storytelling.send(journey, key -> getTranslation(key), ownWords);
            show();
        } catch (NotSavedException noRoom) {
            Faults.log(noRoom);
            if (screen.orElse(null) instanceof ReviewScreen review) {
                review.notSaved();
            }
        }
    }

    @Override
    public void leaveForWelcome() {
        if (journey.isEmpty()) {
            showWelcome();
        } else {
            askToForget();
        }
    }

    @Override
    public void askToForget() {
        panels.open(new ForgetPanel(this::startAfresh, panels::close));
    }

    /** The person's words are kept as a draft, which Welcome offers again within the idle time. */
    @Override
    public void showFault(String number) {
        try {
            keep();
        } catch (RuntimeException another) {
            Faults.log(another);
        }
        showInstead(new ErrorScreen(number, this::showWelcome));
    }

    /** Shows this in the journey's place. */
    final void showInstead(ErrorScreen shown) {
        error = Optional.of(shown);
        panels.close();
        place.removeAll();
        place.add(shown);
        comfort.offer(false);
        nameThePage();
        clock.setUsual();
    }

    private void showWelcome() {
        begin(storytelling.begin());
        show();
    }

    @Override
    public void startAfresh() {
        try {
            storytelling.forget(journey);
        } finally {
            takeUpSettings();
            begin(storytelling.begin());
            show();
        }
    }

    @Override
    public void start() {
        if (storytelling.hasRoom()) {
            journey.next();
        }
        show();
    }

    @Override
    public void carryOn(Unfinished unfinished) {
        storytelling.carryOn(unfinished, kiosk, session).ifPresent(found -> {
            comfort.speak(found.language());
            begin(found);
        });
        show();
    }

    @Override
    public void delete(Unfinished unfinished) {
        panels.open(new ForgetPanel(
                () -> {
                    storytelling.forget(unfinished);
                    show();
                },
                panels::close));
    }

    /** Takes up the settings of the venue: between two people, never while somebody tells. */
    private void takeUpSettings() {
        venue = venueNow.get();
        keyboard.fit(venue.keyboard());
        comfort.reset();
    }

    private void begin(Journey next) {
        storytelling.leave(journey);
        journey = next;
        journey.speak(comfort.language());
        cardsAPage = CardPages.MOST;
        notKept.forget();
        comfort.forgetWhatWasAgreed();
        storytelling.show(journey, session);
    }

    @Override
    public void about() {
        panels.open(new AboutPanel(panels::close));
    }

    /** Draws everything anew in the other language; what was typed has reached the journey before this was asked for. */
    @Override
    public void speak(Language language) {
        journey.speak(language);
        comfort.speak(language);
        keep();
        panels.close();
        error.ifPresentOrElse(ErrorScreen::speak, () -> {
            var before = screen;
            show();
            before.ifPresent(same -> screen.ifPresent(now -> now.resume(same)));
        });
        nameThePage();
        comfort.announce();
    }

    @Override
    public void showWhoHelps() {
        panels.open(new SafetyPanel(venue, panels::close));
    }

    @Override
    public void showGuide() {
        panels.open(new GuidePanel(panels::close));
    }

    private void askWhetherThere() {
        var question = new IdlePanel(venue.idle().warning(), () -> {
            keep();
            panels.close();
        });
        panels.open(question);
        ReadAloud.now(question);
    }
}
