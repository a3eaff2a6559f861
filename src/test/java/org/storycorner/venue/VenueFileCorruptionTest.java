package org.storycorner.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the file, the answer is a venue or one exception that names the file. */
class VenueFileCorruptionTest {

    private static final long SEED = 20_261_123L;
    private static final int ROUNDS = 2_000;
    private static final List<String> HOSTILE = List.of(
            "\t",
            "&a [*a]",
            "*a",
            "<<: ",
            "? ",
            "!!java.net.URL x",
            "!<!>",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "\"",
            "'",
            "\\UFFFFFFFF",
            "\\x",
            "{",
            "}",
            "[",
            "]",
            "- ",
            ": ",
            "#",
            "|\n",
            ">\n",
            "\u0000",
            "\u2028",
            "\ud83d\ude00",
            "1e999999999",
            ".nan",
            "0x",
            "~",
            "@",
            "`",
            "2026-11-23",
            "999999999999999999999 min",
            "{".repeat(60),
            "- ".repeat(60),
            "x".repeat(3_000));

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void readsAVenueOrNamesTheFile() throws IOException {
        var shipped = Files.readAllBytes(Path.of("kiosk-config", "venue.yaml"));
        int refused = 0;

        for (int round = 0; round < ROUNDS; round++) {
            Files.write(folder.resolve("venue.yaml"), corrupted(shipped));
            try {
                assertThat(new VenueFile(folder, Map.of()).read().services())
                        .as("round %d", round)
                        .isNotEmpty();
            } catch (VenueFileException refusal) {
                refused++;
                assertThat(String.valueOf(refusal.getMessage()).lines())
                        .as("round %d", round)
                        .allSatisfy(line -> assertThat(line).startsWith(folder.toString()));
            }
        }

        assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
    }

    private byte[] corrupted(byte[] file) {
        var bytes = file;
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(4)) {
                case 0 -> flipped(bytes, at);
                case 1 -> replaced(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 60)), "");
                case 2 -> replaced(bytes, at, at, HOSTILE.get(random.nextInt(HOSTILE.size())));
                default ->
                    replaced(
                            bytes,
                            at,
                            at,
                            new String(
                                    file,
                                    at % file.length,
                                    Math.min(40, file.length - at % file.length),
                                    StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes, int at) {
        var flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, String by) {
        var inserted = by.getBytes(StandardCharsets.UTF_8);
        var result = Arrays.copyOf(bytes, from + inserted.length + bytes.length - to);
        System.arraycopy(inserted, 0, result, from, inserted.length);
        System.arraycopy(bytes, to, result, from + inserted.length, bytes.length - to);
        return result;
    }
}
