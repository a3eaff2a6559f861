package org.storycorner.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.measure.ConsolePage;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;

/** The console's first page, the error screens, the health check, and the headers on each answer. */
class ConsoleIT extends RunningBox {

    @Autowired
    private StoryQueue queue;

    @Test
    void saysHowManyStoriesWaitAndThatTheVenueIsAnExampleAndNothingOfAStory(Browser browser) {
        try (var tablet = new Tablet(browser, address());
                var staff = signedIn(browser, Role.VOLUNTEER)) {
            Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));

            staff.open("staff").reads("How this box is doing").reads("This is still the example venue.");

            assertThat(staff.page().locator(".numbers dd >> nth=0").innerText())
                    .isEqualTo(Long.toString(queue.status().waiting()));
            assertThat(staff.page().content()).doesNotContain("nurse");
            assertThat(Axe.violations(staff.page())).isEmpty();
        }
    }

    @Test
    void looksInEachBrowserAsThePersonLikesIt(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/guide").tap("Text size").reads("Text size: large. Colours: light.");
            staff.tap("Colours").reads("Text size: large. Colours: cream.");
        }
        try (var later = signedIn(browser, Role.STAFF);
                var other = signedIn(browser, Role.MANAGER)) {
            later.page().locator("html[data-text=large][data-colours=cream]").waitFor();
            other.page().locator("html[data-text=medium][data-colours=light]").waitFor();
            later.tap("Colours").tap("Colours").reads("Colours: light.");
        }
    }

    @Test
    void opensItsMenuWithAButtonOnATelephone(Browser browser) {
        try (var staff = new StaffBrowser(browser, address(), 360, 740).signIn(account(Role.STAFF))) {
            var guide = staff.page().locator(".console-menu a[href='/staff/guide']");
            assertThat(guide.isVisible()).isFalse();

            staff.tap("Pages of the console");
            guide.click();

            staff.page().locator("h1:has-text('What helping means')").waitFor();
            assertThat(guide.isVisible()).isFalse();
            assertThat(guide.getAttribute("aria-current")).isEqualTo("page");
        }
    }

    @Test
    void leadsFromAnUnknownAddressBackToWelcome(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().navigate(address() + "no/such/page");
            tablet.sees("error").reads("There is nothing here");
            assertThat(Axe.violations(tablet.page())).isEmpty();

            tablet.page().getByText("Back to the start").click();

            tablet.sees("welcome");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "staff", "no/such/page", "styles/tokens.css", "actuator/health", "actuator/env", "error"})
    void everyAnswerHasTheStrictHeaders(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "'nonce-")
                .doesNotContain("http:", "https:", "*")
                .doesNotContainPattern("script-src[^;]*'unsafe-inline'");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly(path.startsWith("styles/") ? "max-age=3600" : "no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void answersToItsOwnNamesOnly() throws Exception {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aNonceIsUsedOnce() throws Exception {
        assertThat(get("").headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(get("").headers().firstValue("Content-Security-Policy"));
    }

    /** The way in which {@code measure queue} asks for the console's page. */
    @Test
    void servesItsPageToWhoeverHasSignedInWithoutABrowser() throws Exception {
        account(Role.MANAGER);
        try (var page = new ConsolePage(URI.create(address()))) {
            assertThat(page.signIn().load()).isPositive();
        }
    }

    @Test
    void saysThatItIsWellAndNothingMore() throws Exception {
        assertThat(get("actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("details");
        assertThat(get("actuator/env").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Accept", "text/html,application/json")
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
