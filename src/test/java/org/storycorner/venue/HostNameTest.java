package org.storycorner.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "storycorner.local, storycorner.local, false",
        "StoryCorner, storycorner, false",
        "box-2.hall.example.org, box-2.hall.example.org, false",
        "192.168.1.20, 192.168.1.20, true",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1, true",
        "::ffff:192.168.1.20, 192.168.1.20, true"
    })
    void takesNamesAndAddressesOfOneDevice(String typed, String text, boolean address) {
        var name = HostName.parse(typed).orElseThrow();

        assertThat(name.text()).isEqualTo(text);
        assertThat(name.isAddress()).isEqualTo(address);
        assertThat(new HostName(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.local",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "ff02::1",
                "https://storycorner.local",
                "storycorner.local:8443",
                "192.168.1.20:8443",
                "192.168.1",
                "192.168.1.256",
                "1",
                "hall.1",
                "[::1]",
                "fe80::1%eth0",
                "-hall.local",
                "hall-.local",
                "hall..local",
                "hall.local.",
                "hall_1.local",
                "häll.local",
                "hall local",
                "hall.local,ip:10.0.0.1"
            })
    void takesNothingElse(String typed) {
        assertThat(HostName.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName(typed));
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThat(HostName.parse("a".repeat(63) + ".local")).isPresent();
        assertThat(HostName.parse("a".repeat(64) + ".local")).isEmpty();
        assertThat(HostName.parse("a.".repeat(126) + "aa")).isEmpty();
    }

    @Test
    void knowsAnAddressHoweverARequestWritesIt() {
        var address = HostName.parse("2001:db8::1");

        assertThat(HostName.ofRequest("[2001:db8:0::1]")).isEqualTo(address).isPresent();
        assertThat(address.orElseThrow().inWebAddress()).isEqualTo("[2001:db8:0:0:0:0:0:1]");
        assertThat(HostName.ofRequest("[storycorner.local]")).isEqualTo(HostName.parse("storycorner.local"));
    }
}
