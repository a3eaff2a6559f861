package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WavTest {

    /** What espeak-ng writes to a pipe: lengths that it made up, then four samples. */
    private static final byte[] STREAMED = HexFormat.of()
            .parseHex("5249464624f0ff7f57415645666d742010000000010001002256000044ac00000200100064617461"
                    + "00f0ff7f0100020003000400");

    @Test
    void entersTheTrueLengths() {
        var wav = Wav.withTrueLengths(STREAMED).orElseThrow();

        assertThat(HexFormat.of().formatHex(wav, 4, 8)).isEqualTo("2c000000");
        assertThat(HexFormat.of().formatHex(wav, 40, 44)).isEqualTo("08000000");
        assertThat(wav).hasSameSizeAs(STREAMED);
    }

    @Test
    void takesNothingElseForASound() {
        assertThat(Wav.withTrueLengths(new byte[0])).isEmpty();
        assertThat(Wav.withTrueLengths("RIFF but not a sound".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Wav.withTrueLengths(Arrays.copyOf(STREAMED, 44))).isEmpty();
    }

    @Test
    void isNotLedAstrayByAChunkThatClaimsTooMuch() {
        var astray = STREAMED.clone();
        astray[16] = astray[17] = astray[18] = astray[19] = (byte) 0xFF;

        assertThat(Wav.withTrueLengths(astray)).isEmpty();
    }
}
