package org.storycorner.inclusion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.storycorner.venue.Venue;

/**
 * Reads aloud. The sounds of the box's own messages are kept for the next person; a person's own words are spoken and
 * forgotten.
 */
public class Speech {

    private final SpeechProgram program;
    private final Recordings recordings;
    private final Supplier<KioskTexts> texts;
    private final Supplier<Set<String>> voices;
    private final Cache<Message, Sound> kept;

    private record Message(Language language, String key) {}

    Speech(SpeechSettings settings, Venue venue) {
        this.program = new SpeechProgram(settings);
        this.recordings = new Recordings(settings.recordings());
        // Both at the first need: the box starts without waiting for them.
        this.texts = SingletonSupplier.of(() -> new KioskTexts(venue));
        this.voices = SingletonSupplier.of(program::voices);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.cache().toBytes())
                .weigher((Message message, Sound sound) -> sound.content().length)
                .build();
    }

    /** Whether the screens of somebody with this locale can be read aloud. */
    public boolean speaks(Locale locale) {
        return Stream.of(Language.values())
                .filter(language -> language.locale().getLanguage().equals(locale.getLanguage()))
                .anyMatch(this::speaks);
    }

    /** The languages for which this box has neither a voice nor a recording; all of them when espeak-ng is missing. */
    public List<Language> silent() {
        return Stream.of(Language.values())
                .filter(language -> !speaks(language))
                .toList();
    }

    /** Whether the speech program is there at all. */
    public boolean isInstalled() {
        return !voices.get().isEmpty();
    }

    /** The keys under which the box's own texts can be asked for, by their texts. */
    Map<String, String> keys(Language language) {
        return texts.get().in(language).keys(key -> recordings.has(language, key));
    }

    /** The text of a message that holds no value; empty when there is no such key. */
    Optional<String> text(Language language, String key) {
        return texts.get().in(language).text(key);
    }

    /** The sound of one of {@link #keys}: the venue's recording, or what is kept, or made now. */
    Optional<Sound> message(Language language, String key) {
        return text(language, key)
                .flatMap(text -> recordings
                        .of(language, key)
                        .map(Sound::ogg)
                        .or(() -> keptOrMade(new Message(language, key), text)));
    }

    /** Whether this is a text of the box rather than somebody's own words. */
    boolean isOfTheBox(Language language, String text) {
        return texts.get().in(language).has(text);
    }

    /** Any text, made now and not kept. */
    Optional<Sound> aloud(Language language, String text) {
        return voices.get().contains(Voices.of(language))
                ? program.say(text, Voices.of(language)).map(Sound::wav)
                : Optional.empty();
    }

    private boolean speaks(Language language) {
        return voices.get().contains(Voices.of(language)) || recordings.hasAny(language);
    }

    private Optional<Sound> keptOrMade(Message message, String text) {
        var sound = Optional.ofNullable(kept.getIfPresent(message)).or(() -> aloud(message.language(), text));
        sound.ifPresent(made -> kept.put(message, made));
        return sound;
    }
}
