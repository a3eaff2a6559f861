package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.storycorner.sync.DigestChallenge.Algorithm;
import org.storycorner.venue.DestinationSettings.Credentials;
import org.storycorner.venue.DestinationSettings.SignIn;

class DigestChallengeTest {

    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String OPAQUE = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS";
    private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    @ParameterizedTest
    @CsvSource({
        "MD5,8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256,753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    })
    void answersAsTheExampleInRfc7616(String algorithm, String response) {
        var challenge = strongest(List.of("Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm="
                + algorithm + ", nonce=\"" + NONCE + "\", opaque=\"" + OPAQUE + "\""));
        var credentials = new Credentials("Mufasa", "Circle of Life", SignIn.DIGEST);

        var answer = challenge.answer(credentials, HttpMethod.GET, "/dir/index.html", 1, CLIENT_NONCE);

        assertThat(answer)
                .isEqualTo("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", nonce=\"" + NONCE
                        + "\", uri=\"/dir/index.html\", algorithm=" + algorithm + ", qop=auth, nc=00000001, cnonce=\""
                        + CLIENT_NONCE + "\", response=\"" + response + "\", opaque=\"" + OPAQUE + "\"");
    }

    @Test
    void encodesANameBeyondAsciiAndHashesItAsUtf8() {
        var challenge = strongest(List.of("Digest realm=\"r\", qop=\"auth\", nonce=\"n\""));
        var credentials = new Credentials("J\u00E4s\u00F8n Doe", "secret", SignIn.DIGEST);

        var answer = challenge.answer(credentials, HttpMethod.HEAD, "/submission", 255, "c");

        assertThat(answer).contains("username*=UTF-8''J%C3%A4s%C3%B8n%20Doe,").contains("nc=000000ff");
    }

    @Test
    void takesTheStrongestOfSeveralOffers() {
        assertThat(strongest(List.of(
                                "Digest realm=\"r\", nonce=\"a\", qop=auth, algorithm=MD5, Basic realm=\"r\"",
                                "digest realm=\"r\" , nonce=\"b\" , qop=\"auth-int,auth\" , algorithm=sha-256",
                                "Digest realm=\"r\", nonce=\"c\", qop=\"auth\", algorithm=SHA-512-256",
                                "Negotiate dG9rZW4="))
                        .algorithm())
                .isEqualTo(Algorithm.SHA_256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Digest",
                ",,,",
                "=\"",
                "Basic realm=\"Digest qop=auth nonce=n realm=r\"",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
                "Digest realm=\"r\", nonce=\"n\"",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=MD5-sess",
                "Digest realm=\"r\", nonce=\"n\\\", qop=\"auth\"",
                "Digest realm=\"\u00E9\", nonce=\"n\", qop=\"auth\"",
                "Digest realm=\"r\", qop=\"auth\"",
            })
    void takesUpNothingElse(String header) {
        assertThat(DigestChallenge.strongestOf(challenges(List.of(header)))).isEmpty();
    }

    @Test
    void readsNoHeaderThatIsTooLong() {
        var endless = "Digest realm=\"r\", qop=\"auth\", nonce=\"" + "\\n".repeat(100_000) + "\"";

        assertThat(DigestChallenge.strongestOf(challenges(List.of(endless)))).isEmpty();
    }

    private static DigestChallenge strongest(List<String> headers) {
        return DigestChallenge.strongestOf(challenges(headers)).orElseThrow();
    }

    private static List<Challenge> challenges(List<String> headers) {
        var refusal = new HttpHeaders();
        headers.forEach(header -> refusal.add(HttpHeaders.WWW_AUTHENTICATE, header));
        return Challenge.in(new Answer(401, refusal, ""));
    }
}
