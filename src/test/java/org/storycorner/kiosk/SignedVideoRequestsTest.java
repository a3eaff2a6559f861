package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SignedVideoRequestsTest {

    private static final String VIDEO = "not really a film";

    @TempDir
    Path config;

    @BeforeEach
    void putAVideo() throws IOException {
        var folder = Files.createDirectory(config.resolve("bsl"));
        Files.writeString(folder.resolve("words.mp4"), VIDEO);
        Files.writeString(folder.resolve("other.mp4"), VIDEO);
        Files.writeString(config.resolve("secret.mp4"), VIDEO);
    }

    @Test
    void playsTheVideoOfAScreen() throws Exception {
        box().perform(get("/bsl/words.mp4"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "video/mp4"))
                .andExpect(content().string(VIDEO));
    }

    @Test
    void playsTheParts() throws Exception {
        box().perform(get("/bsl/words.mp4").header("Range", "bytes=4-9"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 4-9/" + VIDEO.length()))
                .andExpect(content().string("really"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bsl/review.mp4",
                "/bsl/other.mp4",
                "/bsl/..%2Fsecret.mp4",
                "/bsl/../secret.mp4",
                "/bsl/WORDS.mp4"
            })
    void hasNothingElse(String address) throws Exception {
        box().perform(get(URI.create(address))).andExpect(status().isNotFound());
    }

    @Test
    void knowsWhichScreensHaveAVideo() {
        var videos = new SignedVideos(config);

        assertThat(videos.of(Screen.WORDS)).isPresent();
        assertThat(videos.of(Screen.REVIEW)).isEmpty();
    }

    private MockMvc box() {
        return MockMvcBuilders.standaloneSetup(new SignedVideoRequests(new SignedVideos(config)))
                .build();
    }
}
