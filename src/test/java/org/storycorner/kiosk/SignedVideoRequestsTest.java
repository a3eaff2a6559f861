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
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.storycorner.inclusion.Language;
import org.storycorner.story.Channel;
import org.storycorner.story.StoryId;

class SignedVideoRequestsTest {

    private static final String VIDEO = "not really a film";

    @TempDir
    Path config;

    @BeforeEach
    void putAVideo() throws IOException {
        var folder = Files.createDirectory(config.resolve("bsl"));
        Files.writeString(folder.resolve("words.mp4"), VIDEO);
        Files.writeString(folder.resolve("bear-2.mp4"), VIDEO);
        Files.writeString(folder.resolve("prompt.mp4"), VIDEO);
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
                "/bsl/prompt.mp4",
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

        assertThat(videos.of("words")).isPresent();
        assertThat(videos.of("review")).isEmpty();
    }

    @Test
    void hasAVideoForEachThingThatBearAsks() {
        var videos = new SignedVideos(config);
        var journey = new Journey(StoryId.create(Clock.systemUTC(), new Random(7)), Language.ENGLISH);
        journey.tellIn(Channel.BEAR);
        while (journey.screen() != Screen.PROMPT) {
            journey.next();
        }

        assertThat(SignedVideos.key(journey)).isEqualTo("bear-1");
        assertThat(videos.of(journey)).isEmpty();
        journey.next();

        assertThat(SignedVideos.key(journey)).isEqualTo("bear-2");
        assertThat(videos.of(journey)).hasValue(config.resolve("bsl/bear-2.mp4"));
    }

    private MockMvc box() {
        return MockMvcBuilders.standaloneSetup(new SignedVideoRequests(new SignedVideos(config)))
                .build();
    }
}
