package org.storycorner.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.TextSize;

/** Walks through every screen in a language and looks at each in all themes and text sizes, across and upright. */
public final class AccessibilityWalks implements AutoCloseable {

    private static final List<Look> ACROSS = Stream.of(Colours.values())
            .flatMap(colours -> Stream.of(TextSize.values()).map(text -> new Look(colours, text, Held.ACROSS)))
            .toList();

    private static final List<Look> UPRIGHT = Stream.of(TextSize.values())
            .map(text -> new Look(Colours.LIGHT, text, Held.UPRIGHT))
            .toList();

    private final Chromium.Running chromium = new Chromium.Running();

    /**
     * All of one language.
     *
     * @param screens each screen in each look
     * @param strings how many visible strings were listened to
     * @param silent those without speech, each with its screen
     */
    public record Walked(List<SeenScreen> screens, int strings, List<String> silent) {}

    public Walked walk(URI kiosk, Language language) {
        var seen = new ArrayList<SeenScreen>();
        var silent = new ArrayList<String>();
        int[] strings = {0};
        try (var tablet = new Tablet(chromium.browser(), kiosk.toString())) {
            EveryScreen.walk(tablet, language, screen -> {
                var page = tablet.page();
                for (var look : ACROSS) {
                    look.putOn(page);
                    seen.add(new SeenScreen(screen, look.name(), true, Barriers.on(page)));
                }
                for (var look : UPRIGHT) {
                    look.putOn(page);
                    seen.add(new SeenScreen(screen, look.name(), false, Barriers.inShape(page)));
                }
                Look.USUAL.putOn(page);
                var spoken = Spoken.on(page);
                strings[0] += spoken.visible();
                spoken.silent().forEach(text -> silent.add(screen + ": " + text));
            });
        }
        return new Walked(seen, strings[0], silent);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
