package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.storycorner.story.Stories.anId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1020-K0ZZ",
                "1020k0zz",
                " lo2o - kozz ",
                "I020\u2013K0ZZ",
                "1 0 2 0 K 0 Z Z",
                "1020.k0zz",
                "\tl020_KOZZ\n"
            })
    void readsWhatPeopleTypeAndReadOut(String typed) {
        assertThat(Reference.parse(typed)).contains(new Reference("1020-K0ZZ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1020", "1020-K0ZZ-1", "1020-K0ZU", "1020-K0Z!", "١٠٢٠-K0ZZ", "%", "' OR 1=1 --"})
    void takesNothingElseForOne(String typed) {
        assertThat(Reference.parse(typed)).isEmpty();
        assertThat(Reference.parse("1020-K0ZZ" + " ".repeat(10_000))).isEmpty();
    }

    @Test
    void standsForTheLastBitsOfAnId() {
        var id = anId();

        assertThat(Reference.of(id).bits()).isEqualTo(id.value().getLeastSignificantBits() & 0xFF_FFFF_FFFFL);
        assertThat(Reference.parse(id.reference())).contains(Reference.of(id));
    }

    @Test
    void hasOneForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference("1020k0zz"));
    }
}
