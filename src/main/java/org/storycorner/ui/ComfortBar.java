package org.storycorner.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.storycorner.inclusion.Preferences;

/** Text size, colours, language, reading aloud, start again and urgent help, at the top of every screen. */
public class ComfortBar extends Header {

    private final Map<Span, String> labels = new LinkedHashMap<>();
    private final NativeButton language;
    private final NativeButton signed;
    private final ReadButton readAloud = new ReadButton();
    private final NativeButton startAgain;
    private final Span said = new Span();

    /** What the bar's buttons do. */
    public interface Actions {
        void nextTextSize();

        void nextColours();

        void chooseLanguage();

        void showSigned();

        void chooseVolume();

        void startAgain();

        void needHelp();
    }

    public ComfortBar(Actions actions) {
        addClassName("comfort-bar");
        var textSize = button("text-size", "comfort.text-size", actions::nextTextSize);
        var colours = button("colours", "comfort.colours", actions::nextColours);
        language = button("language", "comfort.language", actions::chooseLanguage);
        signed = button("signed", "comfort.signed", actions::showSigned);
        var volume = button("volume", "comfort.volume", actions::chooseVolume);
        volume.addClassName("volume");
        startAgain = button("start-again", "comfort.start-again", actions::startAgain);
        var help = button("help", "comfort.help", actions::needHelp);
        help.addClassName("urgent");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");

        speak();
        add(textSize, colours, language, readAloud, volume, signed, startAgain, help, said);
    }

    /** Labels the buttons in the page's language. */
    public final void speak() {
        labels.forEach((label, key) -> label.setText(getTranslation(key)));
        readAloud.speak();
    }

    /** Where there is one language, there is nothing to choose. */
    public void offerLanguages(boolean offered) {
        language.setVisible(offered);
    }

    /** Only some screens have a video in sign language. */
    public void offerSigned(boolean offered) {
        signed.setVisible(offered);
    }

    /** Start again makes no sense before anything has begun. */
    public void offerStartAgain(boolean offered) {
        startAgain.setVisible(offered);
    }

    /** Says how the screen is now, also to a screen reader. */
    public void announce(Preferences preferences) {
        said.setText(getTranslation(
                "comfort.now",
                getTranslation("text-size." + preferences.textSize().key()),
                getTranslation("colours." + preferences.colours().key()),
                preferences.language().ownName()));
    }

    private NativeButton button(String icon, String key, Runnable action) {
        var label = new Span();
        labels.put(label, key);
        var button = new NativeButton();
        button.addClassName("comfort-button");
        button.getElement().setAttribute("type", "button");
        button.add(new Icon(icon), label);
        button.addClickListener(event -> action.run());
        return button;
    }
}
