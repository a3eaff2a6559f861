package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.OwnWordsPermits;
import org.storycorner.inclusion.Preferences;
import org.storycorner.inclusion.Speech;
import org.storycorner.inclusion.Volume;
import org.storycorner.kiosk.Journey;
import org.storycorner.kiosk.Screen;
import org.storycorner.kiosk.SignedVideos;
import org.storycorner.kiosk.Storytelling;
import org.storycorner.kiosk.Unfinished;
import org.storycorner.queue.NotSavedException;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ComfortBar;
import org.storycorner.ui.ErrorScreen;
import org.storycorner.ui.Faults;
import org.storycorner.ui.Look;
import org.storycorner.ui.LostConnection;
import org.storycorner.ui.Panel;
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
@JsModule("context://components/speech.js")
class KioskView extends Div
        implements Stage, ComfortBar.Actions, WelcomeScreen.Choices, VolumePanel.Choices, ShowsFaults {

    private static final Duration THANKS_STAYS = Duration.ofSeconds(30);

    private final Storytelling storytelling;
    private final SignedVideos videos;
    private final Supplier<Venue> venueNow;
    private final String kiosk;
    private final String session;
    private final ReadAloud aloud;
    private final ComfortBar bar;
    private final OnScreenKeyboard keyboard = new OnScreenKeyboard();
    private final Div place = new Div();
    private Venue venue;
    private Journey journey;
    private Preferences preferences;
    private Frame screen;
    private Optional<Panel> panel = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private final Div notKept = new Div();
    private boolean draftsFail;

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
        this.aloud = new ReadAloud(getElement(), speech, permits, session);
        this.journey = storytelling.begin();
        this.preferences = Preferences.usualAt(venue);
        UI.getCurrent().setLocale(preferences.language().locale());
        this.bar = new ComfortBar(this);
        getElement().setAttribute("data-kiosk", true);
        getElement().setAttribute("data-catches-back", true);
        getElement().addEventListener("idle-warning", event -> askWhetherThere());
        getElement().addEventListener("idle-over", event -> startAfresh());
        getElement().addEventListener("in-use", event -> keep());
        getElement().addEventListener("back-from-panel", event -> closePanel());
        getElement().addEventListener("far-too-much", event -> sayFarTooMuch());
        getElement().addEventListener("others-may-hear", event -> askWhetherOthersMayHear());

        addClassName("kiosk");
        place.addClassName("kiosk-place");
        notKept.addClassName("not-kept");
        notKept.getElement().setAttribute("role", "status");
        add(bar, place, keyboard);
        takeUpSettings();
        present();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        storytelling.show(journey, session);
        applyPreferences();
        nameThePage();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        aloud.forgetWhatWasAgreed();
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
    public String staffShare() {
        var share = storytelling.staffShare();
        return getTranslation("declaration.staff-share", share.byStaff(), share.all(), share.mostPercent());
    }

    @Override
    public void show() {
        present();
    }

    private void present() {
        fault = Optional.empty();
        screen = draw();
        closePanel();
        place.removeAll();
        place.add(notKept, screen);
        sayWhetherKept();
        getElement().setAttribute("data-journey", journey.id().toString());
        bar.offerSigned(videos.of(journey.screen()).isPresent());
        bar.offerStartAgain(journey.screen() != Screen.WELCOME && journey.screen() != Screen.THANKS);
        nameThePage();
        setIdleTimes();
    }

    private void nameThePage() {
        getElement()
                .getNode()
                .runWhenAttached(ui -> ui.getPage().setTitle(getTranslation("page.title", screen.question())));
    }

    /** A draft that can't be saved costs nobody their screen: the words are still on it, and sending says so. */
    @Override
    public void keep() {
        try {
            storytelling.keep(journey, kiosk);
            draftsFail = false;
        } catch (NotSavedException noRoom) {
            if (!draftsFail) {
                Faults.log(noRoom);
            }
            draftsFail = true;
        }
        sayWhetherKept();
    }

    /** Calm and on the screen as long as it is so: nobody should learn only at the end that their words were not kept. */
    private void sayWhetherKept() {
        notKept.setText(draftsFail ? getTranslation("draft.not-kept") : "");
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
            if (screen instanceof ReviewScreen review) {
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
        open(new Panel(
                "forget",
                getTranslation("forget.title"),
                new Paragraph(getTranslation("forget.text")),
                Panel.buttons(
                        BigButton.secondary(getTranslation("forget.delete"), this::startAfresh),
                        BigButton.primary(getTranslation("forget.keep"), this::closePanel))));
    }

    /** The person's words are kept as a draft, which Welcome offers again within the idle time. */
    @Override
    public void showFault(String number) {
        try {
            keep();
        } catch (RuntimeException another) {
            Faults.log(another);
        }
        fault = Optional.of(number);
        closePanel();
        place.removeAll();
        place.add(new ErrorScreen(number, this::showWelcome));
        setIdleTimes(venue.idle().normal(), venue.idle().warning());
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
            preferences = Preferences.usualAt(venue);
            begin(storytelling.begin());
            applyPreferences();
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
            preferences = preferences.in(found.language());
            begin(found);
            applyPreferences();
        });
        show();
    }

    @Override
    public void delete(Unfinished unfinished) {
        storytelling.forget(unfinished);
        show();
    }

    @Override
    public void showGuide() {
        open(new GuidePanel(this::closePanel));
    }

    @Override
    public void about() {
        open(new AboutPanel(this::closePanel));
    }

    @Override
    public void nextTextSize() {
        prefer(preferences.withNextTextSize());
    }

    @Override
    public void nextColours() {
        prefer(preferences.withNextColours());
    }

    @Override
    public void chooseLanguage() {
        open(new LanguagePanel(this, this::closePanel));
    }

    @Override
    public void showSigned() {
        open(new SignedPanel(journey.screen(), this::closePanel));
    }

    /** Draws everything anew in the other language; what was typed has reached the journey before this was asked for. */
    @Override
    public void speak(Language language) {
        journey.speak(language);
        preferences = preferences.in(language);
        applyPreferences();
        keep();
        fault.ifPresentOrElse(this::showFault, () -> {
            var before = screen;
            present();
            screen.resume(before);
        });
        bar.announce(preferences);
    }

    @Override
    public void chooseVolume() {
        open(new VolumePanel(preferences.volume(), aloud.readsOwnWords(), this));
    }

    @Override
    public void speakAt(Volume volume) {
        preferences = preferences.with(volume);
        aloud.speakAt(volume);
    }

    @Override
    public void readOwnWords(boolean agreed) {
        aloud.readOwnWords(agreed);
    }

    @Override
    public void startAgain() {
        if (journey.isEmpty()) {
            startAfresh();
        } else {
            askToForget();
        }
    }

    @Override
    public void needHelp() {
        open(new HelpPanel(venue, this::closePanel));
    }

    @Override
    public void showWhoHelps() {
        open(new SafetyPanel(venue, this::closePanel));
    }

    /** Takes up the settings of the venue: between two people, never while somebody tells. */
    private void takeUpSettings() {
        venue = venueNow.get();
        bar.offerLanguages(venue.languages().size() > 1);
        keyboard.fit(venue.keyboard());
    }

    private void begin(Journey next) {
        storytelling.leave(journey);
        journey = next;
        journey.speak(preferences.language());
        draftsFail = false;
        aloud.forgetWhatWasAgreed();
        storytelling.show(journey, session);
    }

    private Frame draw() {
        return switch (journey.screen()) {
            case WELCOME -> welcome();
            case WAY -> new WayScreen(this);
            case HELPER -> new HelperScreen(this);
            case DECLARATION -> new DeclarationScreen(this);
            case SERVICE -> new ServiceScreen(this);
            case PAPER -> new PaperScreen(this);
            case BEAR -> new BearScreen(this);
            case PROMPT -> new PromptScreen(this);
            case FINISH -> new FinishScreen(this);
            case PICTURES -> new PicturesScreen(this);
            case CARDS -> new CardsScreen(this);
            case CARD -> new CardScreen(this);
            case WORDS -> new WordsScreen(this);
            case QUESTIONS -> new QuestionsScreen(this);
            case ABOUT -> new AboutScreen(this);
            case CONTACT -> new ContactScreen(this);
            case REVIEW -> new ReviewScreen(this);
            case THANKS -> new ThanksScreen(this);
        };
    }

    private Frame welcome() {
        return new WelcomeScreen(this, storytelling.hasRoom(), storytelling.unfinished(kiosk, session), this);
    }

    private void prefer(Preferences preferred) {
        preferences = preferred;
        applyPreferences();
        bar.announce(preferred);
        setIdleTimes();
    }

    private void applyPreferences() {
        aloud.offerIn(preferences.language().locale());
        aloud.speakAt(preferences.volume());
        getElement().getNode().runWhenAttached(ui -> {
            ui.setLocale(preferences.language().locale());
            LostConnection.prepare(ui);
            Look.apply(ui.getPage(), preferences, venue.pxPerMm());
        });
        bar.speak();
    }

    private void open(Panel opened) {
        closePanel();
        panel = Optional.of(opened);
        setInert(true, bar, place);
        Shortcuts.addShortcutListener(opened, this::closePanel, Key.ESCAPE);
        add(opened);
    }

    @Override
    public void closePanel() {
        panel.ifPresent(open -> {
            remove(open);
            screen.focusQuestion();
        });
        panel = Optional.empty();
        setInert(false, bar, place);
    }

    private static void setInert(boolean inert, Component... parts) {
        for (var part : parts) {
            part.getElement().setAttribute("inert", inert);
        }
    }

    private void sayFarTooMuch() {
        screen.say(List.of(getTranslation("problem.far-too-much")));
    }

    /** Asked once: who says no is not asked again, and may change their mind under "Volume". */
    private void askWhetherOthersMayHear() {
        var question = new Panel(
                "others-may-hear",
                getTranslation("speech.ask"),
                new Paragraph(getTranslation("speech.others")),
                Panel.buttons(
                        BigButton.secondary(getTranslation("speech.no"), () -> readScreen(false)),
                        BigButton.secondary(getTranslation("speech.yes"), () -> readScreen(true))));
        open(question);
        ReadAloud.now(question);
    }

    private void readScreen(boolean ownWordsToo) {
        aloud.readOwnWords(ownWordsToo);
        closePanel();
        ReadAloud.now(this);
    }

    private void askWhetherThere() {
        long seconds = venue.idle().warning().toSeconds();
        var question = new Panel(
                "idle",
                getTranslation("idle.title"),
                new Paragraph(getTranslation("idle.text", seconds)),
                Panel.buttons(BigButton.primary(getTranslation("idle.still-here"), this::stillHere)));
        open(question);
        ReadAloud.now(question);
    }

    private void stillHere() {
        keep();
        closePanel();
    }

    private void setIdleTimes() {
        var allowed = journey.idleTime(venue.idle());
        switch (journey.screen()) {
            case THANKS -> setIdleTimes(THANKS_STAYS, Duration.ZERO);
            case WELCOME -> setIdleTimes(allowed, Duration.ZERO);
            default -> setIdleTimes(allowed, venue.idle().warning());
        }
    }

    private void setIdleTimes(Duration allowed, Duration warning) {
        getElement().setAttribute("data-idle-ms", Long.toString(allowed.toMillis()));
        getElement().setAttribute("data-warning-ms", Long.toString(warning.toMillis()));
    }
}
