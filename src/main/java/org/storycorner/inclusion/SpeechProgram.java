package org.storycorner.inclusion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * espeak-ng as a process of its own for each sound: the text goes to its standard input, the sound comes from its
 * standard output. No shell, no file, no text among the arguments or in the log.
 */
final class SpeechProgram {

    private static final Logger log = LoggerFactory.getLogger(SpeechProgram.class);

    /** Gives 130 words a minute, pauses between sentences counted (measured with version 1.51 on the kiosk's texts). */
    private static final String SPEED = "120";

    /** More than five minutes of speech. */
    private static final int MOST_BYTES = 16 << 20;

    private final SpeechSettings settings;
    private final Semaphore turns;

    SpeechProgram(SpeechSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    /** The names of the voices; none when the program is missing. */
    Set<String> voices() {
        return ask(List.of(settings.program(), "--voices"), "").stream()
                .flatMap(list -> new String(list, StandardCharsets.UTF_8).lines())
                .map(line -> line.strip().split("\\s+", 3))
                .filter(columns -> columns.length == 3)
                .map(columns -> columns[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text as WAV, 16 bits, one channel; empty when there is no sound within the time limit. */
    Optional<byte[]> say(String text, String voice) {
        var command = List.of(settings.program(), "--stdin", "--stdout", "-b", "1", "-s", SPEED, "-v", voice);
        var sound = ask(command, harmless(text)).flatMap(Wav::withTrueLengths);
        if (sound.isEmpty()) {
            log.warn("{} made no sound within {} with the voice {}", settings.program(), settings.limit(), voice);
        }
        return sound;
    }

    /** Without what the program takes for an order (phonemes in double brackets) or for the end (NUL). */
    private static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").replaceAll("(?<=\\[)(?=\\[)", " ");
    }

    private Optional<byte[]> ask(List<String> command, String input) {
        try {
            if (!turns.tryAcquire(settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return answer(start(command), input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Optional<byte[]> answer(Process process, byte[] input) {
        var late = CompletableFuture.delayedExecutor(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        var deadline = CompletableFuture.runAsync(() -> end(process), late);
        try (var out = process.getInputStream()) {
            try (var in = process.getOutputStream()) {
                in.write(input);
            }
            var answer = out.readNBytes(MOST_BYTES + 1);
            boolean ended = process.waitFor(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
            return ended && process.exitValue() == 0 && answer.length <= MOST_BYTES
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (IOException killed) {
            return Optional.empty();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            deadline.cancel(false);
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
