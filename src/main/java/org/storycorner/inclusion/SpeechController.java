package org.storycorner.inclusion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sounds for the kiosk's browser. What a person wrote comes in a body, never in an address, and is kept nowhere. */
@RestController
@RequestMapping("/speech/{tag}")
class SpeechController {

    static final String PERMIT = "Own-Words";

    /** The longest text at once, in characters; the browser sends sentence after sentence. */
    static final int LONGEST = 1_000;

    private static final int MOST_BYTES = 4 * LONGEST;

    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePrivate();

    private final Speech speech;
    private final OwnWordsPermits permits;

    SpeechController(Speech speech, OwnWordsPermits permits) {
        this.speech = speech;
        this.permits = permits;
    }

    /** The keys of all messages that hold no value, by their texts. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> keys(@PathVariable String tag) {
        return Language.of(tag)
                .map(language ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(speech.keys(language)))
                .orElseGet(SpeechController::nothing);
    }

    /** The browser may keep the sound, but asks each time whether it is still the one: a help number may have changed. */
    @GetMapping("/{key}")
    ResponseEntity<byte[]> message(
            @PathVariable String tag,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String kept) {
        return Language.of(tag)
                .flatMap(language -> speech.mark(language, key).map(mark -> message(language, key, mark, kept)))
                .orElseGet(SpeechController::nothing);
    }

    private ResponseEntity<byte[]> message(Language language, String key, String mark, String kept) {
        return kept.contains(mark)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .cacheControl(ASK_EACH_TIME)
                        .eTag(mark)
                        .build()
                : sent(
                        speech.message(language, key),
                        ResponseEntity.ok().cacheControl(ASK_EACH_TIME).eTag(mark));
    }

    /** Another text: one of the box's own with its values, or, with a permit, a person's own words. */
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> aloud(
            @PathVariable String tag,
            @RequestHeader(name = PERMIT, defaultValue = "") String permit,
            HttpServletRequest request)
            throws IOException {
        var language = Language.of(tag);
        if (language.isEmpty()) {
            return nothing();
        }
        var text = new String(request.getInputStream().readNBytes(MOST_BYTES + 1), StandardCharsets.UTF_8);
        if (text.length() > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!speech.isOfTheBox(language.get(), text) && !isPermitted(permit, request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return sent(speech.aloud(language.get(), text), ResponseEntity.ok().cacheControl(CacheControl.noStore()));
    }

    private boolean isPermitted(String permit, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && permits.allows(permit, session.getId());
    }

    private static ResponseEntity<byte[]> sent(Optional<Sound> sound, ResponseEntity.BodyBuilder answer) {
        return sound.map(made -> answer.contentType(MediaType.parseMediaType(made.type()))
                        .body(made.content()))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    private static <T> ResponseEntity<T> nothing() {
        return ResponseEntity.notFound().build();
    }
}
