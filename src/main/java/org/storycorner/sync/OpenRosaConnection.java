package org.storycorner.sync;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.storycorner.venue.DestinationSettings;

/**
 * The HTTP to one server: signed in, with time limits, without redirects. Nothing is tried again by itself but a request
 * that a challenge has refused, of which the server has kept nothing.
 */
final class OpenRosaConnection implements AutoCloseable {

    private static final byte[] NO_BODY = {};

    /** The slowest line on which a scanned page still gets through. */
    private static final int SLOWEST_BYTES_A_SECOND = 2_000;

    /** What the usual time limit has room for. */
    private static final int ORDINARY_BYTES = 100_000;

    private final Clock clock;
    private final Duration readTimeout;
    private final SignIn signIn;
    private final HttpClient http;
    private final RestClient rest;

    /** How far the server's clock is ahead, by its last answer that came from such a server. */
    private volatile Optional<Duration> clockAhead = Optional.empty();

    OpenRosaConnection(
            DestinationSettings.OpenRosa settings, SyncProperties properties, Clock clock, RandomGenerator random) {
        this.clock = clock;
        readTimeout = properties.readTimeout();
        signIn = SignIn.of(settings.credentials(), random);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .sslContext(ServerTls.context(settings.trust()))
                .build();
        // Not the context's builder: what is observed there carries addresses, and this one's path may hold a token.
        rest = RestClient.builder()
                .requestFactory(requests(readTimeout))
                .defaultHeader("X-OpenRosa-Version", "1.0")
                .build();
    }

    Answer ask(HttpMethod method, URI place) {
        return exchange(method, place, MediaType.ALL, NO_BODY);
    }

    Answer post(URI place, MediaType type, byte[] body) {
        return exchange(HttpMethod.POST, place, type, body);
    }

    Optional<Duration> clockAhead() {
        return clockAhead;
    }

    /** Why this answer's 401 or 403 lets nobody in. */
    Trouble refusal(Answer answer) {
        return signIn.refusal(answer);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer exchange(HttpMethod method, URI place, MediaType type, byte[] body) {
        var answer = once(method, place, type, body);
        return signIn.learnsFrom(answer) ? once(method, place, type, body) : answer;
    }

    private Answer once(HttpMethod method, URI place, MediaType type, byte[] body) {
        var request = client(body).method(method).uri(place).headers(headers -> prepare(headers, method, place));
        if (body.length > 0) {
            request.contentType(type).body(body);
        }
        var answer = request.exchangeForRequiredValue((sent, response) -> Answer.of(response));
        compareClocks(answer);
        return answer;
    }

    /** Whatever else answers, such as a Wi-Fi's sign-in page, has a clock that nobody vouches for. */
    private void compareClocks(Answer answer) {
        if (answer.isOpenRosa()) {
            clockAhead = answer.date()
                    .map(theirs -> Duration.between(clock.instant(), theirs))
                    .or(() -> clockAhead);
        }
    }

    private void prepare(HttpHeaders headers, HttpMethod method, URI place) {
        headers.setDate(clock.millis());
        signIn.authorization(method, place).ifPresent(value -> headers.set(HttpHeaders.AUTHORIZATION, value));
    }

    /** A scanned page takes its time: the limit for a whole exchange grows with what is sent. */
    private RestClient client(byte[] body) {
        return body.length <= ORDINARY_BYTES
                ? rest
                : rest.mutate()
                        .requestFactory(requests(readTimeout.plusSeconds(body.length / SLOWEST_BYTES_A_SECOND)))
                        .build();
    }

    private JdkClientHttpRequestFactory requests(Duration limit) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(limit);
        return requests;
    }
}
