package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.Preferences;
import org.storycorner.inclusion.Volume;
import org.storycorner.kiosk.Screen;
import org.storycorner.kiosk.SignedVideos;
import org.storycorner.ui.ComfortBar;
import org.storycorner.ui.Look;
import org.storycorner.ui.LostConnection;

/**
 * How this person sees and hears the kiosk: what they prefer, put onto the page, the bar and the voice; and what the bar's
 * buttons do.
 */
final class Comfort implements ComfortBar.Actions, VolumePanel.Choices {

    private final Component kiosk;
    private final Stage stage;
    private final Panels panels;
    private final ReadAloud aloud;
    private final ComfortBar bar;
    private Preferences preferences;

    Comfort(Component kiosk, Stage stage, Panels panels, ReadAloud aloud) {
        this.kiosk = kiosk;
        this.stage = stage;
        this.panels = panels;
        this.aloud = aloud;
        this.preferences = Preferences.usualAt(stage.venue());
        this.bar = new ComfortBar(this);
        bar.offerLanguages(stage.venue().languages().size() > 1);
        kiosk.getElement().addEventListener("others-may-hear", event -> askWhetherOthersMayHear());
    }

    ComfortBar bar() {
        return bar;
    }

    Language language() {
        return preferences.language();
    }

    /** Offers what makes sense on the screen that is shown. */
    void offer(boolean signed) {
        var screen = stage.journey().screen();
        bar.offerSigned(signed);
        bar.offerStartAgain(screen != Screen.WELCOME && screen != Screen.THANKS);
    }

    /** The next person starts with what is usual here. */
    void reset() {
        preferences = Preferences.usualAt(stage.venue());
        apply();
    }

    void speak(Language language) {
        preferences = preferences.in(language);
        apply();
    }

    /** Says how everything is now. */
    void announce() {
        bar.announce(preferences);
    }

    void apply() {
        aloud.offerIn(preferences.language().locale());
        aloud.speakAt(preferences.volume());
        kiosk.getElement().getNode().runWhenAttached(ui -> {
            ui.setLocale(preferences.language().locale());
            LostConnection.prepare(ui);
            Look.apply(ui.getPage(), preferences, stage.venue().pxPerMm());
        });
        bar.speak();
    }

    /** What was agreed to be read holds for one person only. */
    void forgetWhatWasAgreed() {
        aloud.forgetWhatWasAgreed();
    }

    @Override
    public void nextTextSize() {
        prefer(preferences.withNextTextSize());
    }

    @Override
    public void nextColours() {
        prefer(preferences.withNextColours());
    }

    private void prefer(Preferences preferred) {
        preferences = preferred;
        apply();
        announce();
    }

    @Override
    public void chooseLanguage() {
        panels.open(new LanguagePanel(stage, panels::close));
    }

    @Override
    public void showSigned() {
        panels.open(new SignedPanel(SignedVideos.key(stage.journey()), panels::close));
    }

    @Override
    public void startAgain() {
        if (stage.journey().isEmpty()) {
            stage.startAfresh();
        } else {
            stage.askToForget();
        }
    }

    @Override
    public void needHelp() {
        panels.open(new HelpPanel(stage.venue(), panels::close));
    }

    @Override
    public void chooseVolume() {
        panels.open(new VolumePanel(preferences.volume(), aloud.readsOwnWords(), this));
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
    public void closePanel() {
        panels.close();
    }

    private void askWhetherOthersMayHear() {
        var question = new OthersMayHearPanel(this::readScreen);
        panels.open(question);
        ReadAloud.now(question);
    }

    private void readScreen(boolean ownWordsToo) {
        aloud.readOwnWords(ownWordsToo);
        panels.close();
        ReadAloud.now(kiosk);
    }
}
