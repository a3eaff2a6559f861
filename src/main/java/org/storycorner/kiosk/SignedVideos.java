package org.storycorner.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The venue's own videos in British Sign Language, {@code kiosk-config/bsl/<key>.mp4}: for what has one. */
@Component
public class SignedVideos {

    private final Path folder;

    SignedVideos(@Value("${storycorner.config}") Path config) {
        this.folder = config.resolve("bsl");
    }

    /** The name of the video for where this journey is; Bear's questions have one each. */
    public static String key(Journey journey) {
        return journey.screen() == Screen.PROMPT
                ? journey.bear().asked().prompt().videoKey()
                : journey.screen().key();
    }

    /** The video for where this journey is; empty when the venue has put none there. */
    public Optional<Path> of(Journey journey) {
        return of(key(journey));
    }

    /** The video of this name; a name that no screen and no question has leads nowhere. */
    Optional<Path> of(String key) {
        return keys().filter(key::equals)
                .findFirst()
                .map(known -> folder.resolve(known + ".mp4"))
                .filter(Files::isRegularFile);
    }

    private static Stream<String> keys() {
        return Stream.concat(
                Stream.of(Screen.values())
                        .filter(screen -> screen != Screen.PROMPT)
                        .map(Screen::key),
                Stream.of(BearPrompt.values()).map(BearPrompt::videoKey));
    }
}
