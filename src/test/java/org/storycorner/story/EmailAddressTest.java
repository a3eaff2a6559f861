package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "tin.dragon+ward@mail.example.org",
                "o'dragon@example.org",
                "dräche@exämple.org",
                "a@x-1.example"
            })
    void takesAddresses(String typed) {
        assertThat(EmailAddress.parse("  " + typed + " ").orElseThrow().value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@b",
                "a@b.c",
                "a b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a..b@example.org",
                "a@-b.org",
                "a@b-.org",
                "a@b..org",
                "a@@b.org",
                "a@b.org\nBcc: x@y.org",
                "a@1.2.3.4",
                "<a@b.org>"
            })
    void refusesWhatIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void keepsToTheLengthsOfTheStandard() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(40) + "." + "a".repeat(40) + "@example.org"))
                .isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "org")).isEmpty();
    }

    @Test
    void decidesQuicklyOnAnything() {
        for (var typed : new String[] {
            "a@" + "a.".repeat(126), "a".repeat(254), "a.".repeat(127), "a@" + "a-".repeat(126), "a@" + "a".repeat(252)
        }) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> EmailAddress.parse(typed));
        }
    }

    @Test
    void hidesItselfFromMessages() {
        assertThat(new EmailAddress("a@b.co")).hasToString("EmailAddress[hidden]");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new EmailAddress("secret"))
                .withMessageNotContaining("secret");
    }

    @Test
    void knowsItsLocalPart() {
        assertThat(new EmailAddress("tin.dragon@example.org").localPart()).isEqualTo("tin.dragon");
    }
}
