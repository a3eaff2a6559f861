package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A venue with one video in sign language: its screen offers it, and no other screen does. */
class SignedIT extends RunningBox {

    @Test
    void offersTheVideoOnItsScreenOnly(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            assertThat(tablet.button("Sign language").isVisible()).isFalse();

            tablet.tap("Start").sees("way").tapTile("On paper").sees("paper").tap("Sign language");

            var video = tablet.page().locator("[data-panel='signed'] video[controls]:not([autoplay])");
            assertThat(video.getAttribute("src")).isEqualTo("bsl/paper.mp4");
            assertThat(Axe.violations(tablet.page())).isEmpty();
            tablet.tap("Close").tap("Back").sees("way");
            assertThat(tablet.button("Sign language").isVisible()).isFalse();
        }
    }

    @Test
    void sendsThePartThatIsAskedForAndNothingBesideTheVideos() throws Exception {
        assertThat(get("bsl/paper.mp4", "bytes=0-2")).isEqualTo("206 not");
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
