package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.StoryCorner;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Stories;

/** A whole box whose destination has a token in its path: neither its pages nor its health nor a talkative log show it. */
@SpringBootTest(
        classes = StoryCorner.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "logging.level.org.storycorner=trace",
            "logging.level.org.springframework.web.client=trace"
        })
@ExtendWith(OutputCaptureExtension.class)
class SecretAddressTest {

    private static final String[] PAGES = {
        "", "staff", "nowhere", "error", "actuator", "actuator/health", "actuator/env", "actuator/configprops", "%20"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private StoryQueue queue;

    @Autowired
    private StorySync sync;

    @DynamicPropertySource
    static void aBoxWithASecretAddress(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("storycorner-box");
        var config = Files.createDirectory(folder.resolve("config"));
        var settings = Files.readString(Path.of("kiosk-config/venue.yaml"))
                .replace("destination: none", "destination: {type: openrosa, server-file: address}");
        Files.writeString(config.resolve("venue.yaml"), settings);
        Files.writeString(config.resolve("address"), "http://127.0.0.1:9/v1/key/SENTINELtoken/projects/7");
        properties.add("storycorner.config", config::toString);
        properties.add("storycorner.data", () -> folder.resolve("data"));
        properties.add("storycorner.key-file", () -> folder.resolve("keys/box.key"));
    }

    @Test
    void staysSecret(CapturedOutput output) {
        var told = new StringBuilder();
        queue.accept(Stories.aStory());
        sync.now();
        told.append(sync.check()).append(sync.status());
        try (var browser = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                told.append(shown(browser, HttpRequest.newBuilder(address(page)).build()));
                told.append(shown(
                        browser,
                        HttpRequest.newBuilder(address(page))
                                .POST(BodyPublishers.ofString("{"))
                                .build()));
            }
        }

        assertThat(told.toString())
                .contains("\"status\":\"UP\"", "There is no connection to the server.")
                .doesNotContain("SENTINEL");
        assertThat(output.getAll()).contains(Trouble.NO_CONNECTION.sentence()).doesNotContain("SENTINEL");
    }

    private URI address(String page) {
        return URI.create("http://127.0.0.1:" + port + "/" + page);
    }

    private static String shown(HttpClient browser, HttpRequest request) {
        try {
            var answer = browser.send(request, BodyHandlers.ofString());
            return answer.headers().map() + answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }
}
