package org.storycorner.browser;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;

/** How a screen is looked at: its colours, its size of text, and which way the tablet is held. */
record Look(Colours colours, TextSize text, Held held) {

    static final Look USUAL = new Look(Colours.LIGHT, TextSize.MEDIUM, Held.ACROSS);

    /** Sets what the comfort bar sets, without a tap: a panel that is open lies over the bar. */
    private static final String PUT_ON = """
            look => {
              const root = document.documentElement;
              root.dataset.colours = look.colours;
              root.dataset.text = look.text;
              root.style.setProperty('--cap-height-mm', look.capHeight);
              root.style.setProperty('--px-per-mm', look.pxPerMm);
              return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                .then(() => document.getAnimations().forEach(one => one.finish()))
                .then(() => new Promise(drawn => requestAnimationFrame(drawn)))
                .then(() => document.fonts.ready)
                .then(() => Promise.all([...document.images].map(picture => picture.decode().catch(() => {}))))
                .then(() => {});
            }""";

    /** The box draws cards anew when another number of them fits. */
    private static final String ANSWERED = """
            async () => {
              const isQuiet = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.());
              for (let quiet = 0; quiet < 8; quiet = isQuiet() ? quiet + 1 : 0) {
                await new Promise(drawn => requestAnimationFrame(drawn));
              }
            }""";

    /** The tablets and the ways of holding them, in CSS pixels. */
    enum Held {
        ACROSS(1280, 800, Held.USUAL_PX_PER_MM, ""),
        UPRIGHT(800, 1280, Held.USUAL_PX_PER_MM, "-upright"),
        /** Ten inches, 2000×1200 at a ratio of 2: fewer pixels, and each of them smaller. */
        TEN_INCH(1000, 600, 4.55, "-ten-inch"),
        /** A narrow telephone; at the console only. */
        IN_THE_HAND(360, 740, Held.USUAL_PX_PER_MM, "");

        private static final double USUAL_PX_PER_MM = 3.78;

        private final int width;
        private final int height;
        private final double pxPerMm;
        private final String ending;

        Held(int width, int height, double pxPerMm, String ending) {
            this.width = width;
            this.height = height;
            this.pxPerMm = pxPerMm;
            this.ending = ending;
        }
    }

    /** Returns when the page is drawn in this look, letters and pictures included. */
    void putOn(Page page) {
        page.setViewportSize(held.width, held.height);
        page.evaluate(
                PUT_ON,
                Map.of(
                        "colours", colours.key(),
                        "text", text.key(),
                        "capHeight", Double.toString(text.capHeightMm()),
                        "pxPerMm", Double.toString(held.pxPerMm)));
        awaitQuiet(page);
    }

    /** Returns when the box has said all that it has to say to what the page told it. */
    static void awaitQuiet(Page page) {
        page.evaluate(ANSWERED);
    }

    /** As in the name of a file. */
    String name() {
        return colours.key() + "-" + text.key() + held.ending;
    }
}
