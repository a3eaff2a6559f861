package org.storycorner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void tellsTypesAndPlacesButNoMessage() {
        var error = new IllegalStateException("a secret", new IOException("another secret"));

        assertThat(Faults.traceWithoutMessages(error))
                .contains("IllegalStateException", "caused by java.io.IOException", "FaultsTest")
                .doesNotContain("secret");
    }

    @Test
    void aBrowserThatReloadsInTheMiddleOfAnAnswerIsNoFault() {
        assertThat(Faults.isHangUp(new RuntimeException(new ClientAbortException())))
                .isTrue();
        assertThat(Faults.isHangUp(new UncheckedIOException(new IOException()))).isFalse();
    }
}
