package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Optional;
import org.storycorner.inclusion.OwnWordsPermits;
import org.storycorner.inclusion.Speech;
import org.storycorner.inclusion.Spelled;
import org.storycorner.inclusion.Volume;

/**
 * Reading aloud in one kiosk. The browser reads (speech.js); attributes of the kiosk's element tell it whether it can, how
 * loud, and whether the person's own words too.
 */
final class ReadAloud {

    private static final String OWN_WORDS = "data-own-words";

    private final Element kiosk;
    private final Speech speech;
    private final OwnWordsPermits permits;
    private final String session;
    private Optional<String> permit = Optional.empty();

    ReadAloud(Element kiosk, Speech speech, OwnWordsPermits permits, String session) {
        this.kiosk = kiosk;
        this.speech = speech;
        this.permits = permits;
        this.session = session;
    }

    /** Offers to read aloud where there is a voice for this language. */
    void offerIn(Locale locale) {
        kiosk.setAttribute("data-speaks", speech.speaks(locale));
    }

    void speakAt(Volume volume) {
        kiosk.setAttribute("data-volume", Double.toString(volume.share()));
    }

    /** Notes whether the person's own words are read too; until this is said the browser has it asked. */
    void readOwnWords(boolean agreed) {
        forgetWhatWasAgreed();
        permit = agreed ? Optional.of(permits.grant(session)) : Optional.empty();
        kiosk.setAttribute(OWN_WORDS, permit.orElse(""));
    }

    boolean readsOwnWords() {
        return permit.isPresent();
    }

    /** The next person is asked anew. */
    void forgetWhatWasAgreed() {
        permit.ifPresent(permits::withdraw);
        permit = Optional.empty();
        kiosk.removeAttribute(OWN_WORDS);
    }

    /** Reads this part of the screen now; of the whole kiosk, what lies on top. */
    static void now(Component part) {
        part.getElement().executeJs("this.dispatchEvent(new CustomEvent('read-aloud', {bubbles: true}))");
    }

    /** Marks what a person wrote: it is read only when they agreed. */
    static void markOwnWords(HasElement part) {
        part.getElement().setAttribute("data-own", true);
    }

    /** Has a number or a reference read sign by sign. */
    static void spell(HasElement part, String signs) {
        part.getElement().setAttribute("data-spoken", Spelled.out(signs));
    }
}
