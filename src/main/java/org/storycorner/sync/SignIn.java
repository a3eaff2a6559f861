package org.storycorner.sync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.storycorner.venue.DestinationSettings.Credentials;

/** How the box tells a server who it is. */
sealed interface SignIn permits SignIn.None, SignIn.Basic, DigestSignIn {

    static SignIn of(Optional<Credentials> credentials, RandomGenerator random) {
        return credentials
                .map(known -> switch (known.signIn()) {
                    case BASIC -> new Basic(known);
                    case DIGEST -> new DigestSignIn(known, random);
                })
                .orElse(new None());
    }

    /** The {@code Authorization} of a request; empty when it goes without. */
    Optional<String> authorization(HttpMethod method, URI place);

    /** Whether this answer asks for something that can be given, so that the same request may be made once more. */
    boolean learnsFrom(Answer answer);

    /** Why the server lets nobody in, though everything was given that it could be given. */
    Trouble refusal(Answer answer);

    /** Nobody signs in: the address itself is the secret, or the server is open. */
    record None() implements SignIn {

        @Override
        public Optional<String> authorization(HttpMethod method, URI place) {
            return Optional.empty();
        }

        @Override
        public boolean learnsFrom(Answer answer) {
            return false;
        }

        @Override
        public Trouble refusal(Answer answer) {
            return Trouble.SIGN_IN_REFUSED;
        }
    }

    /** RFC 7617, before it is asked for. */
    record Basic(Credentials credentials) implements SignIn {

        @Override
        public Optional<String> authorization(HttpMethod method, URI place) {
            return Optional.of("Basic "
                    + HttpHeaders.encodeBasicAuth(credentials.user(), credentials.password(), StandardCharsets.UTF_8));
        }

        @Override
        public boolean learnsFrom(Answer answer) {
            return false;
        }

        @Override
        public Trouble refusal(Answer answer) {
            var offered = Challenge.in(answer);
            return offered.isEmpty() || offered.stream().anyMatch(challenge -> challenge.isOf("Basic"))
                    ? Trouble.SIGN_IN_REFUSED
                    : Trouble.SIGN_IN_NOT_OFFERED;
        }
    }
}
