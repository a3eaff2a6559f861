package org.storycorner.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.storycorner.inclusion.Preferences;

/** Text size, colours, reading aloud, start again and urgent help, at the top of every screen. */
public class ComfortBar extends Header {

    private final NativeButton textSize;
    private final NativeButton colours;
    private final NativeButton startAgain;
    private final Span said = new Span();

    /** What the bar's buttons do. */
    public interface Actions {
        void nextTextSize();

        void nextColours();

        void chooseVolume();

        void startAgain();

        void needHelp();
    }

    public ComfortBar(Actions actions) {
        addClassName("comfort-bar");
        textSize = button("text-size", "comfort.text-size", actions::nextTextSize);
        colours = button("colours", "comfort.colours", actions::nextColours);
        var volume = button("volume", "comfort.volume", actions::chooseVolume);
        volume.addClassName("volume");
        startAgain = button("start-again", "comfort.start-again", actions::startAgain);
        var help = button("help", "comfort.help", actions::needHelp);
        help.addClassName("urgent");
        said.addClassName("visually-hidden");
        said.getElement().setAttribute("role", "status");

        add(textSize, colours, new ReadButton(), volume, startAgain, help, said);
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
                getTranslation("colours." + preferences.colours().key())));
    }

    private NativeButton button(String icon, String key, Runnable action) {
        var label = new Span(getTranslation(key));
        var button = new NativeButton();
        button.addClassName("comfort-button");
        button.getElement().setAttribute("type", "button");
        button.add(new Icon(icon), label);
        button.addClickListener(event -> action.run());
        return button;
    }
}
