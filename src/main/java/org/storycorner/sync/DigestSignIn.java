package org.storycorner.sync;

import java.net.URI;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpMethod;
import org.storycorner.venue.DestinationSettings.Credentials;

/**
 * RFC 7616: the server's nonce is learnt from its refusal and used, counted, for every request after it, until the server
 * gives another one.
 */
final class DigestSignIn implements SignIn {

    private static final int CLIENT_NONCE_BYTES = 16;

    private final Credentials credentials;
    private final RandomGenerator random;
    private Optional<DigestChallenge> challenge = Optional.empty();
    private int used;

    DigestSignIn(Credentials credentials, RandomGenerator random) {
        this.credentials = credentials;
        this.random = random;
    }

    @Override
    public synchronized Optional<String> authorization(HttpMethod method, URI place) {
        used++;
        return challenge.map(known -> known.answer(credentials, method, target(place), used, clientNonce()));
    }

    @Override
    public synchronized boolean learnsFrom(Answer answer) {
        if (answer.status() != 401) {
            return false;
        }
        challenge = DigestChallenge.strongestOf(Challenge.in(answer));
        used = 0;
        return challenge.isPresent();
    }

    @Override
    public synchronized Trouble refusal(Answer answer) {
        return answer.status() == 401 && challenge.isEmpty() ? Trouble.SIGN_IN_NOT_OFFERED : Trouble.SIGN_IN_REFUSED;
    }

    private static String target(URI place) {
        return place.getRawPath() + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery());
    }

    private String clientNonce() {
        var bytes = new byte[CLIENT_NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
