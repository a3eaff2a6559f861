package org.storycorner.venue;

import java.time.Duration;
import java.util.List;

/** The section {@code keyboard} of {@code venue.yaml}; it may be left out, and so may each of its keys. */
record KeyboardSection(Mistakes mistakes) {

    static final String KEY = "keyboard";

    private static final Duration LONGEST_GUARD = Duration.ofSeconds(2);

    KeyboardSettings read(YamlSection venue) {
        return venue.value(KEY)
                .map(value -> new YamlSection(value, KEY, mistakes, List.of("on-screen", "repeat-guard")))
                .map(KeyboardSection::settings)
                .orElse(KeyboardSettings.USUAL);
    }

    private static KeyboardSettings settings(YamlSection keyboard) {
        var usual = KeyboardSettings.USUAL;
        return new KeyboardSettings(
                keyboard.has("on-screen") ? keyboard.yesOrNo("on-screen") : usual.onScreen(),
                keyboard.has("repeat-guard")
                        ? keyboard.milliseconds("repeat-guard", LONGEST_GUARD)
                        : usual.repeatGuard());
    }
}
