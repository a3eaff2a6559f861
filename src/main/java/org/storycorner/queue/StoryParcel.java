package org.storycorner.queue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** A whole story on its way to another computer: the same JSON that boxes seal, the contact and what is attached beside it. */
record StoryParcel(
        int version, String story, String contact, @Nullable String attachments) {

    private static final int VERSION = 1;

    static byte[] write(Story story) {
        return CanonicalJson.write(new StoryParcel(
                VERSION, text(StoryJson.write(story)), text(StoryJson.write(story.contact())), attachments(story)));
    }

    static Story read(byte[] json, StoryId expected) throws UnopenableException {
        var parcel = CanonicalJson.read(json, StoryParcel.class, StoryParcel::version, VERSION);
        if (Optional.ofNullable(parcel.story).isEmpty()
                || Optional.ofNullable(parcel.contact).isEmpty()) {
            throw new UnopenableException("it is damaged: a part of it is missing");
        }
        var contact = StoryJson.contact(bytes(parcel.contact));
        var story = StoryJson.story(bytes(parcel.story), contact);
        if (!story.id().equals(expected)) {
            throw new UnopenableException("it opens to a story with another id");
        }
        return parcel.attachments == null ? story : withAttachments(story, parcel.attachments);
    }

    /** Nothing for most stories. */
    private static @Nullable String attachments(Story story) {
        return story.attachments().isEmpty() ? null : text(AttachmentsJson.write(story.attachments()));
    }

    private static Story withAttachments(Story story, String json) throws UnopenableException {
        try {
            return story.with(AttachmentsJson.read(bytes(json)));
        } catch (IllegalArgumentException tooMuch) {
            throw new UnopenableException("what is attached to it opens, but is not allowed by today's rules");
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
