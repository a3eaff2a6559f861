package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A venue with one video in sign language: its screen offers it, and no other screen does. */
class SignedIT extends RunningBox {

    @DynamicPropertySource
    static void oneVideo(DynamicPropertyRegistry properties) throws IOException {
        var config = temporaryFolder();
        Files.copy(Path.of("kiosk-config/venue.yaml"), config.resolve("venue.yaml"));
        Files.writeString(Files.createDirectory(config.resolve("bsl")).resolve("words.mp4"), "not really a film");
        properties.add("storycorner.config", config::toString);
    }

    @Test
    void offersTheVideoOnItsScreenOnly(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            assertThat(tablet.button("Sign language").isVisible()).isFalse();

            Storyteller.toTheStory(tablet).tap("Sign language");

            var video = tablet.page().locator("[data-panel='signed'] video[controls]:not([autoplay])");
            assertThat(video.getAttribute("src")).isEqualTo("bsl/words.mp4");
            assertThat(new AxeBuilder(tablet.page()).analyze().getViolations()).isEmpty();
            tablet.tap("Close").tap("Back").sees("service");
            assertThat(tablet.button("Sign language").isVisible()).isFalse();
        }
    }

    @Test
    void sendsThePartThatIsAskedForAndNothingBesideTheVideos() throws Exception {
        assertThat(get("bsl/words.mp4", "bytes=0-2")).isEqualTo("206 not");
        assertThat(get("bsl/review.mp4", "bytes=0-")).startsWith("404");
        assertThat(get("bsl/venue.mp4", "bytes=0-")).startsWith("404");
        assertThat(get("bsl/..%5Cvenue.mp4", "bytes=0-")).startsWith("400");
    }

    private String get(String path, String range) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Range", range)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
