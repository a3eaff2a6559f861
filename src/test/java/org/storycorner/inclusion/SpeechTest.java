package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.storycorner.venue.VenueKey;
import org.storycorner.venue.Venues;

@ExtendWith(OutputCaptureExtension.class)
class SpeechTest {

    @TempDir
    Path folder;

    /** Every text of the box, in each language; what has no messages yet has its own name and the venue's words. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEachTextOfTheBox(Language language) {
        var speech = Speeches.speaking();

        var keys = speech.keys(language).values();
        assertThat(keys).isNotEmpty();
        assertThat(keys.parallelStream()
                        .filter(key -> speech.message(language, key).isEmpty()))
                .isEmpty();
    }

    @Test
    void knowsTheVenueAsItIsNow() {
        var venue = Venues.changeable(folder);
        var speech = new Speech(Speeches.settings("espeak-ng", folder), venue);
        var before = speech.isOfTheBox(Language.ENGLISH, "The council");

        venue.change(VenueKey.HELP_NUMBERS, List.of(Map.of("who", "The council", "number", "01632 960009")));

        assertThat(before).isFalse();
        assertThat(speech.isOfTheBox(Language.ENGLISH, "The council")).isTrue();
    }

    /** A kiosk's page stays open for days, and asks by the keys that it learnt first. */
    @Test
    void saysNoOtherNumberUnderTheKeyOfOneThatWasChanged() {
        var venue = Venues.changeable(folder);
        var speech = new Speech(Speeches.settings("espeak-ng", folder), venue);
        var learnt = speech.keys(Language.ENGLISH);
        venue.change(VenueKey.HELP_NUMBERS, List.of(Map.of("who", "The council", "number", "01632 960009")));

        var old = Optional.ofNullable(learnt.get(Spelled.out("01632 960001"))).orElseThrow();

        assertThat(speech.text(Language.ENGLISH, old)).isEmpty();
        assertThat(speech.message(Language.ENGLISH, old)).isEmpty();
    }

    @Test
    void marksAMessageByItsTextItsVoiceAndItsRecording() throws IOException {
        var speech = new Speech(Speeches.settings("espeak-ng", folder), Venues::shipped);
        var key = RecordingName.ofWords(Venues.shipped().name());
        var made = speech.mark(Language.ENGLISH, key);
        assertThat(speech.mark(Language.ENGLISH, key)).isEqualTo(made);
        var inPolish = speech.mark(Language.POLISH, key);
        var another = speech.mark(Language.ENGLISH, "venue.number.111");
        assertThat(speech.mark(Language.ENGLISH, "no.such.key")).isEmpty();

        var recording = Files.createDirectories(folder.resolve("en")).resolve(key + ".ogg");
        Files.writeString(recording, "OggS and a voice");
        var recorded = speech.mark(Language.ENGLISH, key);
        Files.writeString(recording, "OggS and another voice");
        var replaced = speech.mark(Language.ENGLISH, key);

        assertThat(List.of(made, inPolish, another, recorded, replaced)).doesNotHaveDuplicates();
    }

    @Test
    void playsNoRecordingOfANumberThatWasChanged() throws IOException {
        var venue = Venues.changeable(folder);
        var speech = new Speech(Speeches.settings("espeak-ng", folder), venue);
        record("en/venue.number.01632-960001.ogg");
        var before = speech.message(Language.ENGLISH, "venue.number.01632-960001");

        venue.change(VenueKey.HELP_NUMBERS, List.of(Map.of("who", "The council", "number", "01632 960009")));

        assertThat(before.orElseThrow().type()).isEqualTo("audio/ogg");
        assertThat(speech.message(Language.ENGLISH, "venue.number.01632-960001"))
                .isEmpty();
        assertThat(speech.message(Language.ENGLISH, "venue.number.01632-960009")
                        .orElseThrow()
                        .type())
                .isEqualTo("audio/wav");
        assertThat(speech.unusedRecordings()).contains("en/venue.number.01632-960001.ogg");
    }

    @Test
    void namesTheRecordingsThatAreNeverPlayed() throws IOException {
        for (var file : List.of(
                "en/welcome.title.ogg",
                "gd/venue.number.999.ogg",
                "zh-Hans/own-name.pl.ogg",
                "en/.hidden",
                "en/venue.help.0.ogg",
                "en/welcome.idle.ogg",
                "en/welcome.lead.mp3",
                "english/welcome.lead.ogg",
                "welcome.lead.ogg")) {
            record(file);
        }

        assertThat(Speeches.recorded(folder).unusedRecordings())
                .containsExactly(
                        "en/venue.help.0.ogg",
                        "en/welcome.idle.ogg",
                        "en/welcome.lead.mp3",
                        "english/welcome.lead.ogg",
                        "welcome.lead.ogg");
        assertThat(Speeches.silent().unusedRecordings()).isEmpty();
    }

    @Test
    void warnsOnceOfARecordingThatIsNeverPlayed(CapturedOutput log) throws IOException {
        record("en/venue.help.0.ogg");
        var speech = Speeches.recorded(folder);

        speech.keys(Language.ENGLISH);
        speech.keys(Language.POLISH);

        assertThat(log.getAll()).containsOnlyOnce("[en/venue.help.0.ogg]");
    }

    @Test
    void makesASentenceInHalfASecondAndHasItAtOnceThen() {
        var speech = Speeches.speaking();
        speech.message(Language.ENGLISH, "action.next");

        var first = timeOf(() -> speech.message(Language.ENGLISH, "welcome.title"));
        var second = timeOf(() -> speech.message(Language.ENGLISH, "welcome.title"));

        assertThat(first).isLessThan(Duration.ofMillis(500));
        assertThat(second).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void keepsTheSoundOfAMessageAndNoneOfAPersonsWords() {
        var speech = Speeches.speaking();

        var message = speech.message(Language.ENGLISH, "welcome.title").orElseThrow();
        var words = speech.aloud(Language.ENGLISH, "I came early.").orElseThrow();

        assertThat(speech.message(Language.ENGLISH, "welcome.title")).containsSame(message);
        assertThat(speech.aloud(Language.ENGLISH, "I came early.").orElseThrow())
                .isNotSameAs(words);
    }

    @Test
    void prefersARecording() throws IOException {
        var recording = Files.createDirectories(folder.resolve("gd")).resolve("own-name.gd.ogg");
        Files.writeString(recording, "OggS and a voice");
        var speech = new Speech(Speeches.settings("espeak-ng", folder), Venues::shipped);

        var sound = speech.message(Language.GAELIC, "own-name.gd").orElseThrow();

        assertThat(sound.type()).isEqualTo("audio/ogg");
        assertThat(new String(sound.content(), StandardCharsets.UTF_8)).startsWith("OggS");
        assertThat(speech.message(Language.GAELIC, "own-name.pl").orElseThrow().type())
                .isEqualTo("audio/wav");
    }

    @Test
    void speaksALanguageThatIsOnlyRecorded() throws IOException {
        Files.createDirectories(folder.resolve("gd"));
        Files.writeString(folder.resolve("gd/own-name.gd.ogg"), "OggS and a voice");
        var speech = Speeches.recorded(folder);

        assertThat(speech.speaks(Language.GAELIC.locale())).isTrue();
        assertThat(speech.silent()).hasSize(Language.values().length - 1).doesNotContain(Language.GAELIC);
    }

    @Test
    void isSilentWithoutTheProgram() {
        var speech = Speeches.silent();

        assertThat(speech.isInstalled()).isFalse();
        assertThat(speech.silent()).containsExactly(Language.values());
        assertThat(speech.speaks(Locale.UK)).isFalse();
        assertThat(speech.message(Language.ENGLISH, "welcome.title")).isEmpty();
        assertThat(speech.aloud(Language.ENGLISH, "word")).isEmpty();
    }

    @Test
    void speaksTheLocalesOfItsLanguagesAndNoOther() {
        var speech = Speeches.speaking();

        assertThat(Stream.concat(
                        Stream.of(Locale.UK, Locale.SIMPLIFIED_CHINESE),
                        Arrays.stream(Language.values()).map(Language::locale)))
                .allMatch(speech::speaks);
        assertThat(speech.speaks(Locale.JAPANESE)).isFalse();
    }

    private void record(String file) throws IOException {
        var recording = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(recording.getParent()));
        Files.writeString(recording, "OggS and a voice");
    }

    private static Duration timeOf(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
