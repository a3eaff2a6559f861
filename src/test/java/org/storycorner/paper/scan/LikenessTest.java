package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.storycorner.measure.paper.TypedLetter;

/** The same sheet looks like itself after it was scanned once more; other sheets do not. */
class LikenessTest {

    private static final List<String> LETTER = List.of(
            "Dear hospital,",
            "The nurse on the ward was very kind to my mother.",
            "We waited four hours for the doctor, and nobody told us why.",
            "My mother is at home again now, and she is well.",
            "",
            "With thanks");

    private static final List<String> IN_ANOTHER_ORDER = List.of(
            "With thanks",
            "",
            "My mother is at home again now, and she is well.",
            "We waited four hours for the doctor, and nobody told us why.",
            "Dear hospital,",
            "The nurse on the ward was very kind to my mother.");

    @Test
    void knowsASheetAgainThatWasScannedALittleAskewAndDarker() throws IOException {
        var sheet = GreyImage.of(TypedLetter.scan(LETTER));

        assertThat(Likeness.of(scannedAgain(sheet)).isCloseTo(Likeness.of(sheet)))
                .isTrue();
    }

    @Test
    void knowsASheetAgainThatWasScannedUpsideDown() throws IOException {
        var sheet = GreyImage.of(TypedLetter.scan(LETTER));

        var again = Likeness.of(scannedAgain(sheet).halfTurned());

        assertThat(again.isCloseTo(Likeness.of(sheet))).isTrue();
        assertThat(Likeness.of(sheet).isCloseTo(again)).isTrue();
    }

    @Test
    void tellsLettersApartOfWhichOneIsUpsideDown() throws IOException {
        var letter = Likeness.of(GreyImage.of(TypedLetter.scan(LETTER)));
        var other = Likeness.of(GreyImage.of(TypedLetter.scan(IN_ANOTHER_ORDER)).halfTurned());

        assertThat(other.isCloseTo(letter)).isFalse();
    }

    @Test
    void tellsLettersInTheSameTypeApart() throws IOException {
        var letter = Likeness.of(GreyImage.of(TypedLetter.scan(LETTER)));
        var other = Likeness.of(GreyImage.of(TypedLetter.scan(IN_ANOTHER_ORDER)));

        assertThat(other.isCloseTo(letter)).isFalse();
    }

    @Test
    void takesTheSmallestPictures() {
        var dot = Likeness.of(new GreyImage(1, 1, new byte[] {0}));

        assertThat(dot.isCloseTo(dot)).isTrue();
    }

    /** Half a degree askew, a millimetre aside, darker, with noise. */
    private static GreyImage scannedAgain(GreyImage sheet) {
        var noise = new Random(7);
        var pixels = new byte[sheet.pixels().length];
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                double brightness = sheet.at(x + 8 - 0.009 * y, y + 4 + 0.009 * x) * 0.92;
                pixels[y * sheet.width() + x] =
                        (byte) Math.clamp(Math.round(brightness + 4 * noise.nextGaussian()), 0, 255);
            }
        }
        return new GreyImage(sheet.width(), sheet.height(), pixels);
    }
}
