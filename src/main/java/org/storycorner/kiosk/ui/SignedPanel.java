package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/** The video in British Sign Language of the screen beneath; it starts when somebody taps it. */
class SignedPanel extends Panel {

    SignedPanel(String key, Runnable close) {
        super("signed", words("signed.title"), video(key), buttons(BigButton.primary(words("help.close"), close)));
    }

    private static Component video(String key) {
        var video = new HtmlComponent("video");
        video.addClassName("signed-video");
        video.getElement()
                .setAttribute("src", "bsl/" + key + ".mp4")
                .setAttribute("aria-label", words("signed.title"))
                .setAttribute("controls", true)
                .setAttribute("controlslist", "nodownload noremoteplayback")
                .setAttribute("disablepictureinpicture", true)
                .setAttribute("playsinline", true)
                .setAttribute("preload", "metadata");
        return video;
    }
}
