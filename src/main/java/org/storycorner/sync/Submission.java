package org.storycorner.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.storycorner.story.Attachment;
import org.storycorner.story.Story;

/**
 * The posts of one story: multipart forms that begin with the instance and carry some of its attachments, the same bytes at
 * every attempt. They are written here, not by Spring's converter, which would invent a boundary for each attempt and leave
 * the length unsaid.
 */
final class Submission {

    private static final String BOUNDARY = "storycorner-5c1d0a7e";
    private static final String XML_PART = part("xml_submission_file", "submission.xml", "text/xml");

    private final byte[] instance;
    private final String boundary;

    Submission(Story story, Form form) {
        instance = StoryInstance.of(story, form);
        boundary = boundary(story.attachments());
    }

    /** No instance holds a carriage return, so only an attachment may hold the boundary; then it is made a longer one. */
    private static String boundary(List<Attachment> attachments) {
        var texts = attachments.stream()
                .map(attachment -> new String(attachment.bytes(), StandardCharsets.ISO_8859_1))
                .toList();
        return Stream.iterate(BOUNDARY, boundary -> boundary + "x")
                .filter(boundary -> texts.stream().noneMatch(text -> text.contains(boundary)))
                .findFirst()
                .orElseThrow();
    }

    MediaType type() {
        return MediaType.parseMediaType("multipart/form-data; boundary=" + boundary);
    }

    /** One post with these attachments. */
    byte[] body(List<Attachment> parcel) {
        var body = new ByteArrayOutputStream((int) length(parcel));
        write(body, "--" + boundary + "\r\n" + XML_PART);
        body.writeBytes(instance);
        for (var attachment : parcel) {
            write(body, head(attachment));
            body.writeBytes(attachment.bytes());
        }
        write(body, tail());
        return body.toByteArray();
    }

    /** How many bytes {@link #body} has. */
    long length(List<Attachment> parcel) {
        return 4L
                + boundary.length()
                + XML_PART.length()
                + instance.length
                + parcel.stream()
                        .mapToLong(attachment -> head(attachment).length() + attachment.size())
                        .sum()
                + tail().length();
    }

    /** The instance alone, as text. */
    String instance() {
        return new String(instance, StandardCharsets.UTF_8);
    }

    private String head(Attachment attachment) {
        return "\r\n--" + boundary + "\r\n"
                + part(attachment.name(), attachment.name(), attachment.kind().mediaType());
    }

    private String tail() {
        return "\r\n--" + boundary + "--\r\n";
    }

    private static String part(String name, String file, String type) {
        return "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: " + type + "\r\n"
                + "\r\n";
    }

    private static void write(ByteArrayOutputStream body, String ascii) {
        body.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
