package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.StoryCorner;

/** The speech endpoint of the running box, with all of its security. */
@SpringBootTest(classes = StoryCorner.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SpeechEndpointTest {

    private static final String OWN_WORDS = "I came early. The nurse had time for me.";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private OwnWordsPermits permits;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String csrf = "";

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add("storycorner.data", () -> folder.resolve("data"));
        properties.add("storycorner.key-file", () -> folder.resolve("keys/box.key"));
    }

    @BeforeEach
    void openTheKiosk() throws Exception {
        var page = new String(get("").body(), StandardCharsets.UTF_8);
        var found = CSRF.matcher(page);
        assertThat(found.find()).isTrue();
        csrf = found.group(1);
    }

    @Test
    void speaksAMessageThatTheBrowserMayKeepButAsksAboutEachTime() throws Exception {
        var answer = get("speech/en/welcome.title");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("private", "no-cache")
                .doesNotContain("max-age");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(new String(answer.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    }

    @Test
    void sendsNoSoundAgainThatHasNotChanged() throws Exception {
        var kept = get("speech/en/welcome.title").headers().firstValue("ETag").orElseThrow();

        var same = getUnless(kept, "speech/en/welcome.title");
        var other = getUnless(kept, "speech/en/welcome.lead");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().allValues("ETag")).containsExactly(kept);
        assertThat(same.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheKeysOfItsTexts() throws Exception {
        var answer = get("speech/en");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("\"Tell the story of your care\":\"welcome.title\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "speech/xx",
                "speech/xx/welcome.title",
                "speech/en/no.such.key",
                "speech/en/welcome.unfinished",
                "speech/en/..",
                "speech/en/..%2f..%2fvenue.yaml",
                "speech/..%2fen/welcome.title",
                "speech/en/%2e%2e%2fvenue",
                "speech/en/welcome.title%00",
                "speech/en/welcome.title%0d%0aSet-Cookie:%20a=b",
                "speech/en/welcome.title;a=b",
                "speech/en%5c..%5cen/welcome.title",
                "speech/en//welcome.title",
                "speech/-v/welcome.title"
            })
    void answersNothingElse(String address) throws Exception {
        var answer = get(address);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotStartWith("audio");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void doesNotKnowUnknownKeysAndLanguages() throws Exception {
        assertThat(get("speech/en/no.such.key").statusCode()).isEqualTo(404);
        assertThat(get("speech/xx/welcome.title").statusCode()).isEqualTo(404);
        assertThat(get("speech/xx").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksAMessageWithItsValuesAndKeepsItNowhere() throws Exception {
        var answer = post("speech/en", "Carry on with the story from 14:02?", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body().length).isGreaterThan(44_100);
    }

    @Test
    void speaksAPersonsWordsOnlyWithTheirPermit(CapturedOutput output) throws Exception {
        assertThat(post("speech/en", OWN_WORDS, "").statusCode()).isEqualTo(403);
        assertThat(post("speech/en", OWN_WORDS, "made-up").statusCode()).isEqualTo(403);
        assertThat(post("speech/en", OWN_WORDS, permits.grant("another session"))
                        .statusCode())
                .isEqualTo(403);

        var permit = permits.grant(session());
        var answer = post("speech/en", OWN_WORDS, permit);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");

        permits.withdraw(permit);
        assertThat(post("speech/en", OWN_WORDS, permit).statusCode()).isEqualTo(403);
        assertThat(output.getAll()).doesNotContain("nurse");
    }

    @Test
    void takesNoWordsFromAPageElsewhere() throws Exception {
        var permit = permits.grant(session());
        csrf = "made-up";

        assertThat(post("speech/en", OWN_WORDS, permit).statusCode()).isEqualTo(403);
        cookies.getCookieStore().removeAll();
        assertThat(post("speech/en", "Carry on with the story from 14:02?", permit)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesATextThatIsTooLong() throws Exception {
        var permit = permits.grant(session());

        assertThat(post("speech/en", "a".repeat(1_001), permit).statusCode()).isEqualTo(413);
        assertThat(post("speech/en", "word ".repeat(20_000), permit).statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesNothingButPlainText() throws Exception {
        var request = HttpRequest.newBuilder(address("speech/en"))
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=" + OWN_WORDS));

        var answer = browser.send(request.build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void allowsSoundsOutOfTheBrowsersMemoryAndNoOtherPlace() throws Exception {
        assertThat(get("").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "media-src 'self' blob:;");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> getUnless(String kept, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path)).header("If-None-Match", kept);
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, String text, String permit)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("X-CSRF-TOKEN", csrf)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header("Own-Words", permit)
                .POST(BodyPublishers.ofString(text));
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
