package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnWordsPermitsTest {

    private final OwnWordsPermits permits = new OwnWordsPermits();

    @Test
    void allowsTheSessionThatAgreedUntilItLeaves() {
        var permit = permits.grant("one");

        assertThat(permits.allows(permit, "one")).isTrue();
        assertThat(permits.allows(permit, "another")).isFalse();
        permits.withdraw(permit);
        assertThat(permits.allows(permit, "one")).isFalse();
        assertThat(permits.allows("", "one")).isFalse();
    }

    @Test
    void keepsTwoScreensOfOneSessionApart() {
        var first = permits.grant("one");
        var second = permits.grant("one");

        permits.withdraw(first);

        assertThat(permits.allows(second, "one")).isTrue();
    }
}
