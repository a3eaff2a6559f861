package org.storycorner.inclusion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.storycorner.venue.Venue;

/**
 * Reads aloud. The sounds of the box's own messages are kept for the next person; a person's own words are spoken and
 * forgotten.
 */
public class Speech {

    private static final Logger log = LoggerFactory.getLogger(Speech.class);

    private final SpeechProgram program;
    private final Recordings recordings;
    private final Supplier<Venue> venue;
    private final Supplier<Set<String>> voices;
    private final Cache<Message, Sound> kept;

    private volatile Optional<Texts> texts = Optional.empty();

    /** A message by its text: what the venue says under one key may change while the box runs. */
    private record Message(Language language, String text) {}

    private record Texts(Venue venue, KioskTexts all) {}

    Speech(SpeechSettings settings, Supplier<Venue> venue) {
        this.program = new SpeechProgram(settings);
        this.recordings = new Recordings(settings.recordings());
        this.venue = venue;
        // At the first need, like the texts: the box starts without waiting for them.
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

    /** The venue's recordings that nobody will ever hear, as nothing that the box says has their name. */
    public List<String> unusedRecordings() {
        return recordings.unused(texts()::has);
    }

    /** The keys under which the box's own texts can be asked for, by their texts. */
    Map<String, String> keys(Language language) {
        return texts().in(language).keys(key -> recordings.has(language, key));
    }

    /** The text of a message that holds no value; empty when there is no such key. */
    Optional<String> text(Language language, String key) {
        return texts().in(language).text(key);
    }

    /** What is another one as soon as a message sounds otherwise; empty when there is no such key. */
    Optional<String> mark(Language language, String key) {
        return text(language, key)
                .map(text -> recordings
                        .of(language, key)
                        .orElseGet(() -> (Voices.of(language) + ": " + text).getBytes(StandardCharsets.UTF_8)))
                .map(DigestUtils::md5DigestAsHex);
    }

    /** The sound of one of {@link #keys}: the venue's recording, or what is kept, or made now. */
    Optional<Sound> message(Language language, String key) {
        return text(language, key)
                .flatMap(text ->
                        recordings.of(language, key).map(Sound::ogg).or(() -> keptOrMade(new Message(language, text))));
    }

    /** Whether this is a text of the box rather than somebody's own words. */
    boolean isOfTheBox(Language language, String text) {
        return texts().in(language).has(text);
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

    /** Of the venue as it is now. */
    private KioskTexts texts() {
        var now = venue.get();
        var known = texts.filter(of -> of.venue().equals(now)).orElseGet(() -> read(now));
        texts = Optional.of(known);
        return known.all();
    }

    /** A recording may have lost its text just now: nobody who changes a help number thinks of it. */
    private Texts read(Venue now) {
        var all = new KioskTexts(now);
        var unused = recordings.unused(all::has);
        if (!unused.isEmpty()) {
            log.warn("These recordings are never played, as nothing that the box says has their name: {}", unused);
        }
        return new Texts(now, all);
    }

    private Optional<Sound> keptOrMade(Message message) {
        var sound = Optional.ofNullable(kept.getIfPresent(message)).or(() -> aloud(message.language(), message.text()));
        sound.ifPresent(made -> kept.put(message, made));
        return sound;
    }
}
