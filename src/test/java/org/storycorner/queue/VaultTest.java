package org.storycorner.queue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed files: whole, in their own place, or not at all. */
class VaultTest {

    private static final String NAME = "scan-1";

    @TempDir
    Path folder;

    private OpenBox box;

    @BeforeEach
    void open() {
        box = Boxes.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void opensWhatItSealedWhateverItsSize() throws IOException {
        for (int size : new int[] {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_500_000}) {
            var bytes = new byte[size];
            new Random(size).nextBytes(bytes);

            box.vault().put(NAME, bytes);

            assertThat(box.vault().get(NAME))
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(bytes));
        }
    }

    @Test
    void nothingOfItStandsOpenOnTheDisk() throws IOException {
        box.vault().put(NAME, "the sea was green".getBytes(UTF_8));

        assertThat(Files.readString(file(), ISO_8859_1)).doesNotContain("green");
        assertThat(box.vault().names()).containsExactly(NAME);
    }

    @Test
    void aFileThatWasCutShortOrChangedDoesNotOpen() throws IOException {
        box.vault().put(NAME, new byte[2_500_000]);
        var whole = Files.readAllBytes(file());

        Files.write(file(), Arrays.copyOf(whole, whole.length - 600_000));
        assertThat(box.vault().get(NAME)).isEmpty();
        int firstPart = 4 + Math.abs(ByteBuffer.wrap(whole).getInt());
        Files.write(file(), Arrays.copyOf(whole, firstPart));
        assertThat(box.vault().get(NAME)).isEmpty();
        whole[1000] ^= 1;
        Files.write(file(), whole);
        assertThat(box.vault().get(NAME)).isEmpty();
    }

    @Test
    void aFileUnderAnotherNameDoesNotOpen() throws IOException {
        box.vault().put(NAME, new byte[10]);

        Files.move(file(), file().resolveSibling("scan-2.sealed"));

        assertThat(box.vault().get("scan-2")).isEmpty();
        assertThat(box.vault().get(NAME)).isEmpty();
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        box.vault().put(NAME, new byte[10]);

        box.vault().delete(NAME);

        assertThat(box.vault().names()).isEmpty();
        assertThat(box.vault().get(NAME)).isEmpty();
    }

    private Path file() {
        return folder.resolve("data/paper").resolve(NAME + ".sealed");
    }
}
