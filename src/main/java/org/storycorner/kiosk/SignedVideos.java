package org.storycorner.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The venue's own videos in British Sign Language, {@code kiosk-config/bsl/<screen>.mp4}: for the screens that have one. */
@Component
public class SignedVideos {

    private final Path folder;

    SignedVideos(@Value("${storycorner.config}") Path config) {
        this.folder = config.resolve("bsl");
    }

    /** This screen's video; empty when the venue has put none there. */
    public Optional<Path> of(Screen screen) {
        return Optional.of(folder.resolve(screen.key() + ".mp4")).filter(Files::isRegularFile);
    }

    /** The video of the screen with this key; the key of no screen leads nowhere. */
    Optional<Path> of(String key) {
        return Stream.of(Screen.values())
                .filter(screen -> screen.key().equals(key))
                .findFirst()
                .flatMap(this::of);
    }
}
