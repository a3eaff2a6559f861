package org.storycorner.kiosk;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Plays a video in sign language; whole or in the parts that the browser asks for. */
@RestController
class SignedVideoRequests {

    private static final MediaType MP4 = new MediaType("video", "mp4");

    private final SignedVideos videos;

    SignedVideoRequests(SignedVideos videos) {
        this.videos = videos;
    }

    @GetMapping("/bsl/{key}.mp4")
    ResponseEntity<Resource> video(@PathVariable String key) {
        return videos.of(key)
                .<ResponseEntity<Resource>>map(file -> ResponseEntity.ok()
                        .contentType(MP4)
                        .cacheControl(CacheControl.noCache())
                        .body(new FileSystemResource(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
