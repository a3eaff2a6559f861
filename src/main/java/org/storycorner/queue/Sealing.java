package org.storycorner.queue;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.storycorner.story.Contact;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** Seals what people write with the box's key (AEAD); each piece opens only under the id and the role it was sealed for. */
final class Sealing {
    private static final String CONTACT = "/contact";
    private static final String ATTACHMENTS = "/attachments";
    private static final String DRAFT = "/draft";
    private static final byte[] NOTHING = {};

    private final Aead aead;

    Sealing(Aead aead) {
        this.aead = aead;
    }

    /** The story and, each apart, its contact and its attachments. What was sealed is opened again and compared: only then may it be relied on. */
    SealedStory seal(Story story) {
        var id = story.id().toString();
        var contact = story.contact().isEmpty() ? NOTHING : seal(StoryJson.write(story.contact()), id + CONTACT);
        var attachments = story.attachments().isEmpty()
                ? NOTHING
                : seal(AttachmentsJson.write(story.attachments()), id + ATTACHMENTS);
        var sealed = SealedStory.of(seal(StoryJson.write(story), id), contact, attachments);
        try {
            if (open(story.id(), sealed).equals(story)) {
                return sealed;
            }
        } catch (UnopenableException unexpected) {
            throw new IllegalStateException("Story " + id + " does not open after sealing", unexpected);
        }
        throw new IllegalStateException("Story " + id + " opens to another story after sealing");
    }

    Story open(StoryId id, SealedStory sealed) throws UnopenableException {
        var contact = sealed.hasContact()
                ? StoryJson.contact(open(sealed.contact(), id + CONTACT, "its contact"))
                : Contact.NONE;
        var story = StoryJson.story(open(sealed.story(), id.toString(), "it"), contact);
        if (!story.id().equals(id)) {
            throw new UnopenableException("it opens to a story with another id");
        }
        return sealed.hasAttachments() ? withAttachments(story, sealed) : story;
    }

    private Story withAttachments(Story story, SealedStory sealed) throws UnopenableException {
        var json = open(sealed.attachments(), story.id() + ATTACHMENTS, "what is attached to it");
        try {
            return story.with(AttachmentsJson.read(json));
        } catch (IllegalArgumentException tooMuch) {
            throw new UnopenableException("what is attached to it opens, but is not allowed by today's rules");
        }
    }

    /** Whether these are the bytes that were accepted: hash and every seal; quicker than opening. */
    boolean isGood(StoryId id, SealedStory sealed) {
        try {
            if (sealed.hasContact()) {
                open(sealed.contact(), id + CONTACT, "its contact");
            }
            if (sealed.hasAttachments()) {
                open(sealed.attachments(), id + ATTACHMENTS, "what is attached to it");
            }
            open(sealed.story(), id.toString(), "it");
            return sealed.isIntact();
        } catch (UnopenableException broken) {
            return false;
        }
    }

    byte[] sealDraft(StoryId id, String content) {
        return seal(content.getBytes(StandardCharsets.UTF_8), id + DRAFT);
    }

    String openDraft(StoryId id, byte[] sealed) throws UnopenableException {
        return new String(open(sealed, id + DRAFT, "the draft"), StandardCharsets.UTF_8);
    }

    byte[] seal(byte[] plain, String role) {
        try {
            return aead.encrypt(plain, role.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The box's key does not seal", broken);
        }
    }

    /** What was sealed for this role; empty when it does not open. */
    Optional<byte[]> opened(byte[] sealed, String role) {
        try {
            return Optional.of(open(sealed, role, "it"));
        } catch (UnopenableException broken) {
            return Optional.empty();
        }
    }

    private byte[] open(byte[] sealed, String role, String what) throws UnopenableException {
        try {
            return aead.decrypt(sealed, role.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new UnopenableException(what + " is damaged, or sealed with another key");
        }
    }
}
