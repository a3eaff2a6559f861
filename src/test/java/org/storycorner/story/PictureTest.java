package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @Test
    void readsWellAsText() {
        assertThat(aPicture("The chairs are hard.").asText("en-GB"))
                .isEqualTo("Waiting — sometimes. ‘The chairs are hard.’");
        assertThat(aPicture("").asText("en-GB")).isEqualTo("Waiting — sometimes.");
        assertThat(new Picture("waiting", "Waiting", Optional.empty(), Words.of("Long.")).asText("en"))
                .isEqualTo("Waiting. ‘Long.’");
        assertThat(new Picture("waiting", "Waiting", Optional.empty(), Words.NONE).asText("en"))
                .isEqualTo("Waiting.");
    }

    @ParameterizedTest
    @CsvSource({
        "pl,      X — Y. „Z”",
        "ro,      X — Y. „Z”",
        "uk,      X — Y. «Z»",
        "gd,      X — Y. ‘Z’",
        "ar,      X — Y. ”Z“",
        "ur,      X — Y۔ ”Z“",
        "zh-Hans, X — Y。“Z”"
    })
    void endsAndQuotesAsItsLanguageDoes(String language, String expected) {
        assertThat(Picture.asText("X", "Y", Words.of("Z"), language)).isEqualTo(expected);
    }

    @Test
    void takesFiftyWordsAndNotOneMore() {
        assertThat(aPicture("word ".repeat(50)).words().count()).isEqualTo(50);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> aPicture("word ".repeat(51)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "../a", "ä"})
    void refusesIdsThatNoCardHas(String id) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Picture(id, "Waiting", Optional.empty(), Words.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Two\u0007", " padded"})
    void refusesLabelsThatNoCardHas(String label) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Picture("a", label, Optional.empty(), Words.NONE));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Placing(Scale.SOMETIMES, label));
    }

    @Test
    void tellsNothingOfThePersonByAccident() {
        assertThat(aPicture("The chairs are hard.").toString()).isEqualTo("Picture[hidden]");
    }

    private static Picture aPicture(String words) {
        return new Picture(
                "waiting", "Waiting", Optional.of(new Placing(Scale.SOMETIMES, "sometimes")), Words.of(words));
    }
}
