package org.storycorner.inclusion;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import org.storycorner.venue.Venues;

/** Voices for tests, other packages' tests among them. */
public final class Speeches {

    private static final String MISSING = "no-such-speech-program";

    private Speeches() {}

    /** The system's espeak-ng, which the tests need. */
    public static Speech speaking() {
        return new Speech(settings("espeak-ng", Path.of("no-recordings")), Venues::shipped);
    }

    /** A box without espeak-ng. */
    public static Speech silent() {
        return new Speech(settings(MISSING, Path.of("no-recordings")), Venues::shipped);
    }

    /** A box without espeak-ng, with recordings. */
    static Speech recorded(Path recordings) {
        return new Speech(settings(MISSING, recordings), Venues::shipped);
    }

    public static OwnWordsPermits permits() {
        return new OwnWordsPermits();
    }

    static SpeechSettings settings(String program, Path recordings) {
        return new SpeechSettings(program, recordings, Duration.ofSeconds(5), 2, DataSize.ofMegabytes(1));
    }
}
