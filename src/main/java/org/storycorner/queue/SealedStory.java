package org.storycorner.queue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A story as it lies on the disk: sealed, its contact sealed apart, and a SHA-256 over the sealed story. */
final class SealedStory {
    private static final byte[] NO_CONTACT = {};

    private final byte[] sha256;
    private final byte[] story;
    private final byte[] contact;

    /** What was read from a copy; the hash may not fit it. */
    SealedStory(byte[] sha256, byte[] story, byte[] contact) {
        this.sha256 = sha256.clone();
        this.story = story.clone();
        this.contact = contact.clone();
    }

    /** What has just been sealed. */
    SealedStory(byte[] story, byte[] contact) {
        this(hash(story), story, contact);
    }

    byte[] sha256() {
        return sha256.clone();
    }

    byte[] story() {
        return story.clone();
    }

    /** Empty when there is none. */
    byte[] contact() {
        return contact.clone();
    }

    boolean hasContact() {
        return contact.length > 0;
    }

    SealedStory withoutContact() {
        return new SealedStory(sha256, story, NO_CONTACT);
    }

    /** Whether the sealed story is, byte for byte, the one that was hashed. */
    boolean isIntact() {
        return MessageDigest.isEqual(sha256, hash(story));
    }

    boolean hasSameHash(SealedStory other) {
        return MessageDigest.isEqual(sha256, other.sha256);
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
