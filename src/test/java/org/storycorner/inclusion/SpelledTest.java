package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpelledTest {

    @Test
    void readsSignBySignWithAPauseBetweenGroups() {
        assertThat(Spelled.out("K7QM-2F9D")).isEqualTo("K 7 Q M. 2 F 9 D");
        assertThat(Spelled.out("01632 960001")).isEqualTo("0 1 6 3 2. 9 6 0 0 0 1");
        assertThat(Spelled.out("+44 (0)20")).isEqualTo("4 4. 0. 2 0");
    }
}
