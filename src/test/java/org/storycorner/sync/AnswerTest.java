package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class AnswerTest {

    private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 23 Nov 2026 12:03:00 GMT",
                "Monday, 23-Nov-26 12:03:00 GMT",
                "Mon Nov 23 12:03:00 2026",
            })
    void readsARetryDateInEveryFormThatHttpKnows(String date) {
        var answer = answer(HttpHeaders.RETRY_AFTER, date);

        assertThat(answer.retryAfter(CLOCK)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void countsARetryDateByTheServersClockBecauseTheBoxsMayBeWrong() {
        var answer = answer(HttpHeaders.RETRY_AFTER, "Tue, 28 Dec 2027 12:03:00 GMT");
        answer.headers().set(HttpHeaders.DATE, "Tue, 28 Dec 2027 12:00:00 GMT");

        assertThat(answer.retryAfter(CLOCK)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void takesARetryDateThatIsPastForNow() {
        var answer = answer(HttpHeaders.RETRY_AFTER, "Mon, 23 Nov 2026 11:59:59 GMT");

        assertThat(answer.retryAfter(CLOCK)).isEqualTo(Duration.ZERO);
    }

    @Test
    void hasNoDateWhereTheHeaderIsNonsense() {
        assertThat(answer(HttpHeaders.DATE, "yesterday").date()).isEmpty();
    }

    private static Answer answer(String header, String value) {
        var headers = new HttpHeaders();
        headers.set(header, value);
        return new Answer(503, headers, "");
    }
}
