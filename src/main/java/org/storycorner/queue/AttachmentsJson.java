package org.storycorner.queue;

import java.util.Base64;
import java.util.List;
import org.storycorner.story.Attachment;

/** The JSON in which a story's attachments are sealed. Its records are what old boxes wrote: they only ever grow. */
final class AttachmentsJson {
    private static final int VERSION = 1;

    private AttachmentsJson() {}

    static byte[] write(List<Attachment> attachments) {
        var base64 = Base64.getEncoder();
        return CanonicalJson.write(new Attached(
                VERSION,
                attachments.stream()
                        .map(attachment -> new Item(
                                attachment.name(), attachment.kind(), base64.encodeToString(attachment.bytes())))
                        .toList()));
    }

    static List<Attachment> read(byte[] json) throws UnopenableException {
        var attached = CanonicalJson.read(json, Attached.class, Attached::version, VERSION);
        var base64 = Base64.getDecoder();
        try {
            return attached.items().stream()
                    .map(item -> new Attachment(item.name(), item.kind(), base64.decode(item.bytes())))
                    .toList();
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw new UnopenableException("what is attached to it opens, but is not allowed by today's rules");
        }
    }

    private record Attached(int version, List<Item> items) {}

    private record Item(String name, Attachment.Kind kind, String bytes) {}
}
