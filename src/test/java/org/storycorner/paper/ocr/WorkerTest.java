package org.storycorner.paper.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.storycorner.measure.paper.TypedLetter;
import org.storycorner.paper.ocr.PageText.State;
import org.storycorner.paper.scan.GreyImage;

/** Tesseract itself, in its own process, with the libraries that the build brings. */
class WorkerTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<String> LETTER = List.of(
            "Dear hospital,",
            "The nurse on the ward was very kind to my mother.",
            "We waited four hours for the doctor, and nobody told us why.");

    @TempDir
    static Path folder;

    private static TextReader reader = new TextReader(() -> List.of(), LIMIT);

    @BeforeAll
    static void open() {
        reader = reader();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void readsATypedLetter() throws IOException {
        var read = reader.read(GreyImage.of(TypedLetter.scan(LETTER)));

        assertThat(read.state()).isEqualTo(State.READ);
        assertThat(read.text()).contains("The nurse on the ward was very kind to my mother.", "nobody told us why.");
    }

    @Test
    void readsALetterThatLiesUpsideDown() throws IOException {
        var read = reader.read(GreyImage.of(TypedLetter.scan(LETTER)).halfTurned());

        assertThat(read.text()).contains("The nurse on the ward was very kind to my mother.");
    }

    @Test
    void readsAShortNoteThatLiesUpsideDown() throws IOException {
        var note = List.of("Thank you for the soup.");

        var read = reader.read(GreyImage.of(TypedLetter.scan(note)).halfTurned());

        assertThat(read.text()).contains("Thank you for the soup.");
    }

    @Test
    void readsTheSameAgainWithTheSameHandle() throws IOException {
        var page = GreyImage.of(TypedLetter.scan(LETTER));

        assertThat(reader.read(page)).isEqualTo(reader.read(page));
    }

    @ParameterizedTest
    @MethodSource("oddPages")
    void anOddPageEndsNothing(GreyImage odd) throws IOException {
        assertThat(reader.read(odd).state()).isNotEqualTo(State.MISSING);
        assertThat(reader.read(GreyImage.of(TypedLetter.scan(LETTER))).state()).isEqualTo(State.READ);
    }

    static Stream<GreyImage> oddPages() {
        return Stream.of(
                new GreyImage(1, 1, new byte[] {0}),
                new GreyImage(20_000, 1, new byte[20_000]),
                new GreyImage(1, 20_000, new byte[20_000]),
                new GreyImage(1_000, 1_400, new byte[1_400_000]),
                noise(800, 1_100),
                new GreyImage(5_000, 4_800, new byte[24_000_000]));
    }

    @Test
    void leavesNothingOfAPageOnTheDisk() throws IOException {
        reader.read(GreyImage.of(TypedLetter.scan(LETTER)));

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("jna")))
                    .containsExactlyInAnyOrder(
                            "libleptonica.so.6", "libtesseract.so", "eng.traineddata", "osd.traineddata");
        }
    }

    @Test
    void putsALibraryThatWasSpoiltInItsPlaceAgain() throws IOException {
        var spoilt = folder.resolve("spoilt");
        NativeFolder.in(spoilt);
        Files.writeString(spoilt.resolve("libtesseract.so"), "no library");

        try (var other = new TextReader(new WorkerCommand(spoilt, LIMIT), LIMIT)) {
            assertThat(other.read(GreyImage.of(TypedLetter.scan(LETTER))).state())
                    .isEqualTo(State.READ);
        } finally {
            delete(spoilt);
        }
    }

    private static TextReader reader() {
        return new TextReader(new WorkerCommand(folder, LIMIT), LIMIT);
    }

    private static void delete(Path spoilt) throws IOException {
        try (var files = Files.walk(spoilt)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static GreyImage noise(int width, int height) {
        var pixels = new byte[width * height];
        new Random(5).nextBytes(pixels);
        return new GreyImage(width, height, pixels);
    }
}
