package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class FailureTest {

    private final Heard heard = new Heard();

    @Test
    void findsTheSentenceBelowWhateverWrapsIt() {
        var wrapped = new IllegalStateException(
                "bean", new IllegalArgumentException("more", new CommandRefusedException(73, "The folder is taken.")));

        assertThat(Failure.report(wrapped, heard.terminal().err())).isEqualTo(73);
        assertThat(heard.err()).isEqualTo("The folder is taken." + System.lineSeparator());
    }

    @Test
    void saysThatThePortIsTakenWhenTheServerFindsOutFirst() {
        var wrapped = new IllegalStateException("web server", new PortInUseException(8080));

        assertThat(Failure.report(wrapped, heard.terminal().err())).isEqualTo(Exit.PORT_IN_USE);
        assertThat(heard.err()).contains("Port 8080").contains("--port");
    }

    @Test
    void doesNotShowWhatNobodyExpected() {
        assertThat(Failure.report(
                        new IllegalStateException("secret"), heard.terminal().err()))
                .isEqualTo(Exit.UNEXPECTED);
        assertThat(heard.err()).contains("IllegalStateException").doesNotContain("secret");
    }
}
