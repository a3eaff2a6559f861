package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({"zz99zz,ZZ9 9ZZ", "ZZ9 9ZZ,ZZ9 9ZZ", "'\tml1  1ab \n',ML1 1AB", "ec1a1bb,EC1A 1BB", "gir0aa,GIR 0AA"})
    void takesAnyCaseAndSpacing(String typed, String value) {
        assertThat(Postcode.parse(typed)).contains(new Postcode(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ML1", "12345", "ML1 1AC1", "ML1 1IO", "ML11 11AB", "ML1-1AB", "ＭＬ1 1AB"})
    void refusesWhatIsNone(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @Test
    void hidesItselfFromMessages() {
        assertThat(new Postcode("ZZ9 9ZZ")).hasToString("Postcode[hidden]");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Postcode("secret"))
                .withMessageNotContaining("secret");
    }
}
