package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** The speech program as a process: espeak-ng itself, and programs that behave badly in its place. */
@ExtendWith(OutputCaptureExtension.class)
class SpeechProgramTest {

    private static final int BYTES_A_SECOND = 44_100;

    @TempDir
    Path folder;

    private final SpeechProgram espeak = new SpeechProgram(Speeches.settings("espeak-ng", Path.of("none")));

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasAVoiceForEachLanguage(Language language) {
        assertThat(espeak.voices()).contains(Voices.of(language));
        assertThat(seconds(espeak.say(hello(language), Voices.of(language)).orElseThrow()))
                .isBetween(0.3, 6.0);
    }

    @Test
    void readsChineseAsChinese() {
        var syllables = "你好".length();

        var sound = espeak.say("你好", Voices.of(Language.CHINESE)).orElseThrow();

        assertThat(seconds(sound) / syllables).isLessThan(0.8);
    }

    @Test
    void reads120To140WordsAMinute() {
        var text = "What went well? What did not? Tell it in your own words. We pass your story on to Care Opinion."
                + " People there check it. Then it may be shown for all to read. Your name is not shown.";

        var sound = espeak.say(text, Voices.of(Language.ENGLISH)).orElseThrow();

        assertThat(text.split(" ").length * 60 / seconds(sound)).isBetween(120.0, 140.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-w sound.wav --version",
                "--help",
                "<speak><break time=\"60s\"/>a</speak>",
                "[[t'Est]] one",
                "$(sleep 60) `sleep 60`; sleep 60 | sleep 60",
                "before\0after",
                "\uD800 alone",
                "😀 two"
            })
    void speaksWhateverIsWrittenAndDoesNothingElse(String text) {
        assertThat(seconds(espeak.say(text, "en-gb").orElseThrow())).isBetween(0.1, 30.0);
    }

    @Test
    void speaksWhatComesAfterANul() {
        var whole = seconds(espeak.say("one\0two three four five", "en-gb").orElseThrow());

        assertThat(whole).isGreaterThan(seconds(espeak.say("one", "en-gb").orElseThrow()) * 2);
    }

    @Test
    void saysNothingOfATextThatIsMuchTooLong() {
        assertThat(espeak.say("word ".repeat(20_000), "en-gb")).isEmpty();
        assertThat(espeak.say("word", "en-gb")).isPresent();
    }

    @Test
    void givesTheTextOnStandardInputOnly() throws IOException {
        var heard = folder.resolve("heard");
        var program = program("printf '%s\\n' \"$@\" >" + heard + ".arguments; cat >" + heard + "; printf done");

        program(program).say("my own words", "en-gb");

        assertThat(heard).hasContent("my own words");
        assertThat(Path.of(heard + ".arguments"))
                .content()
                .doesNotContain("own")
                .contains("en-gb");
    }

    @Test
    void endsAProgramThatHangsWithEverythingItStarted(CapturedOutput output) throws IOException {
        var ids = folder.resolve("ids");
        var program = program("sleep 600 & echo $$ $! >" + ids + "; cat >/dev/null; wait");

        assertThat(new SpeechProgram(settings(program, Duration.ofMillis(700))).say("my own words", "en-gb"))
                .isEmpty();

        var ended = List.of(Files.readString(ids).strip().split(" "));
        assertThat(ended)
                .hasSize(2)
                .allSatisfy(id -> assertThat(isAlive(Long.parseLong(id))).isFalse());
        assertThat(output.getAll()).contains("made no sound").doesNotContain("own words");
    }

    @Test
    void makesRoomAgainAfterEachFailure() throws IOException {
        var hangs = new SpeechProgram(settings(program("cat >/dev/null; exec sleep 600"), Duration.ofMillis(200)));

        for (int turn = 0; turn < 3; turn++) {
            assertThat(hangs.say("word", "en-gb")).isEmpty();
        }
    }

    @Test
    void takesNoSoundFromAProgramThatFails() throws IOException {
        assertThat(program(program("cat >/dev/null; printf RIFF; exit 1")).say("word", "en-gb"))
                .isEmpty();
        assertThat(program(program("cat >/dev/null; printf 'no sound at all'")).say("word", "en-gb"))
                .isEmpty();
        assertThat(espeak.say("word", "xx")).isEmpty();
    }

    @Test
    void stopsListeningToAProgramThatNeverEnds() throws IOException {
        assertThat(program(program("cat >/dev/null; exec cat /dev/zero")).say("word", "en-gb"))
                .isEmpty();
    }

    @Test
    void hasNoVoicesWithoutTheProgram() {
        var missing = new SpeechProgram(Speeches.settings("no-such-speech-program", Path.of("none")));

        assertThat(missing.voices()).isEmpty();
        assertThat(missing.say("word", "en-gb")).isEmpty();
    }

    private static String hello(Language language) {
        return switch (language) {
            case ENGLISH -> "Tell the story of your care";
            case GAELIC -> "Innis dhuinn mu do chùram";
            case POLISH -> "Opowiedz o swojej opiece";
            case UKRAINIAN -> "Розкажіть про свій догляд";
            case ARABIC -> "احكِ قصة رعايتك";
            case URDU -> "اپنی دیکھ بھال کی کہانی سنائیں";
            case ROMANIAN -> "Spuneți povestea îngrijirii";
            case CHINESE -> "讲述您的护理故事";
        };
    }

    private static SpeechProgram program(Path program) {
        return new SpeechProgram(settings(program, Duration.ofSeconds(3)));
    }

    private static SpeechSettings settings(Path program, Duration limit) {
        return new SpeechSettings(program.toString(), Path.of("none"), limit, 1, DataSize.ofMegabytes(1));
    }

    private Path program(String script) throws IOException {
        var file = folder.resolve("program");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    /** A killed process may be dying still, or wait for its parent to take note of it; neither runs any more. */
    private static boolean isAlive(long id) {
        return ProcessHandle.of(id)
                .filter(process -> process.onExit()
                        .completeOnTimeout(process, 5, TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .isPresent();
    }

    private static double seconds(byte[] wav) {
        return (wav.length - 44) / (double) BYTES_A_SECOND;
    }
}
