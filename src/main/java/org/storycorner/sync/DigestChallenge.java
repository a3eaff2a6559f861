package org.storycorner.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.storycorner.venue.DestinationSettings.Credentials;

/**
 * A server's offer of Digest access authentication (RFC 7616) that this box can take up: MD5 or SHA-256 with
 * {@code qop=auth}.
 *
 * @param opaque what the server wants back as it is
 */
record DigestChallenge(Algorithm algorithm, String realm, String nonce, Optional<String> opaque) {

    /** The hash, the weaker one first. */
    enum Algorithm {
        MD5("MD5"),
        SHA_256("SHA-256");

        private final String title;

        Algorithm(String title) {
            this.title = title;
        }

        static Optional<Algorithm> named(String title) {
            return Stream.of(values())
                    .filter(algorithm -> algorithm.title.equalsIgnoreCase(title))
                    .findFirst();
        }

        private String hash(String text) {
            try {
                var digest = MessageDigest.getInstance(title).digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }

    /** The strongest offer that can be taken up; empty when there is none. */
    static Optional<DigestChallenge> strongestOf(List<Challenge> challenges) {
        return challenges.stream()
                .filter(challenge -> challenge.isOf("Digest"))
                .flatMap(challenge -> usable(challenge).stream())
                .max(Comparator.comparing(DigestChallenge::algorithm));
    }

    private static Optional<DigestChallenge> usable(Challenge challenge) {
        var offersAuth = challenge
                .parameter("qop")
                .filter(qop ->
                        List.of(qop.toLowerCase(Locale.ROOT).split("[\\s,]+")).contains("auth"));
        var algorithm = Algorithm.named(challenge.parameter("algorithm").orElse("MD5"));
        var nonce = challenge.parameter("nonce").filter(DigestChallenge::isPrintable);
        var realm = challenge.parameter("realm").filter(DigestChallenge::isPrintable);
        var opaque = challenge.parameter("opaque").filter(DigestChallenge::isPrintable);
        return offersAuth.isPresent() && algorithm.isPresent() && nonce.isPresent() && realm.isPresent()
                ? Optional.of(new DigestChallenge(algorithm.get(), realm.get(), nonce.get(), opaque))
                : Optional.empty();
    }

    /**
     * The {@code Authorization} of one request.
     *
     * @param target path and query as they stand in the request
     * @param count how often this nonce has been used, with this time
     */
    String answer(Credentials credentials, HttpMethod method, String target, int count, String clientNonce) {
        var times = "%08x".formatted(count);
        var who = algorithm.hash(credentials.user() + ":" + realm + ":" + credentials.password());
        var what = algorithm.hash(method.name() + ":" + target);
        var response = algorithm.hash(String.join(":", who, nonce, times, clientNonce, "auth", what));
        return "Digest " + username(credentials.user()) + ", realm=" + quoted(realm) + ", nonce=" + quoted(nonce)
                + ", uri=" + quoted(target) + ", algorithm=" + algorithm.title + ", qop=auth, nc=" + times + ", cnonce="
                + quoted(clientNonce) + ", response=" + quoted(response)
                + opaque.map(value -> ", opaque=" + quoted(value)).orElse("");
    }

    /** A name beyond ASCII has no place between quotation marks: it goes percent-encoded (RFC 7616, section 3.4). */
    private static String username(String user) {
        return isPrintable(user) ? "username=" + quoted(user) : "username*=UTF-8''" + Percent.encoded(user);
    }

    private static boolean isPrintable(String text) {
        return text.matches("[ -~]*");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
