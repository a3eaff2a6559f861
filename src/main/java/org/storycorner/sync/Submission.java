package org.storycorner.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.storycorner.story.Story;

/**
 * The body of one submission: a multipart form with the instance as its only part, the same bytes at every attempt. It is
 * written here, not by Spring's converter, which would invent a boundary for each attempt and leave the length unsaid.
 */
final class Submission {

    /** No instance holds a carriage return, so no line of one can be taken for this boundary. */
    private static final String BOUNDARY = "storycorner-5c1d0a7e";

    static final MediaType TYPE = MediaType.parseMediaType("multipart/form-data; boundary=" + BOUNDARY);

    private static final String HEAD = "--" + BOUNDARY + "\r\n"
            + "Content-Disposition: form-data; name=\"xml_submission_file\"; filename=\"submission.xml\"\r\n"
            + "Content-Type: text/xml\r\n"
            + "\r\n";

    private static final String TAIL = "\r\n--" + BOUNDARY + "--\r\n";

    private final byte[] instance;

    Submission(Story story, Form form) {
        instance = StoryInstance.of(story, form);
    }

    byte[] body() {
        var body = new ByteArrayOutputStream(instance.length + 512);
        body.writeBytes(HEAD.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(instance);
        body.writeBytes(TAIL.getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    /** The instance alone, as text. */
    String instance() {
        return new String(instance, StandardCharsets.UTF_8);
    }
}
