package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test
    void endsAReadThatTakesTooLong() throws IOException {
        var pipe = Pipe.open();

        try (var sink = pipe.sink();
                var _ = new TimeLimit(Duration.ofMillis(1), pipe.source())) {
            assertThatThrownBy(() -> pipe.source().read(ByteBuffer.allocate(1)))
                    .isInstanceOf(ClosedChannelException.class);
            assertThat(sink.isOpen()).isTrue();
        }
    }
}
