package org.storycorner.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/** What a server answered, read to its end: its status, its headers and the first mebibyte of its body. */
record Answer(int status, HttpHeaders headers, String body) {

    /** Far above any envelope or list of forms, far below what could hurt the box. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

    static Answer of(ClientHttpResponse response) throws IOException {
        var body = new String(response.getBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return new Answer(response.getStatusCode().value(), response.getHeaders(), body);
    }

    boolean isOpenRosa() {
        return headers.getFirst("X-OpenRosa-Version") != null;
    }

    /** The server's own clock, where it says. */
    Optional<Instant> date() {
        return moment(HttpHeaders.DATE);
    }

    /** The largest request that the server takes; boundless where it says nothing of use. */
    long mostBytes() {
        var said = headers.getFirst("X-OpenRosa-Accept-Content-Length");
        return said != null && said.matches("[1-9][0-9]{0,17}") ? Long.parseLong(said) : Long.MAX_VALUE;
    }

    /** How long the server asks to be left alone; a date counts from the server's own clock, as the box's may be wrong. */
    Duration retryAfter(Clock clock) {
        var said = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (said != null && said.matches("[0-9]{1,9}")) {
            return shortened(Duration.ofSeconds(Long.parseLong(said)));
        }
        return moment(HttpHeaders.RETRY_AFTER)
                .map(until -> shortened(Duration.between(date().orElseGet(clock::instant), until)))
                .orElse(Duration.ZERO);
    }

    private Optional<Instant> moment(String header) {
        try {
            return Optional.ofNullable(headers.getFirstZonedDateTime(header)).map(moment -> moment.toInstant());
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    private static Duration shortened(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait;
    }
}
