package org.storycorner.queue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A story as it lies on the disk: sealed, its contact and its attachments sealed apart, and a SHA-256 over the sealed story
 * and the sealed attachments, which stay together. The contact goes before them.
 */
final class SealedStory {
    private static final byte[] NOTHING = {};

    private final byte[] sha256;
    private final byte[] story;
    private final byte[] contact;
    private final byte[] attachments;

    /** What was read from a copy; the hash may not fit it. */
    SealedStory(byte[] sha256, byte[] story, byte[] contact, byte[] attachments) {
        this.sha256 = sha256.clone();
        this.story = story.clone();
        this.contact = contact.clone();
        this.attachments = attachments.clone();
    }

    /** As above, without attachments. */
    SealedStory(byte[] sha256, byte[] story, byte[] contact) {
        this(sha256, story, contact, NOTHING);
    }

    /** What has just been sealed. */
    static SealedStory of(byte[] story, byte[] contact, byte[] attachments) {
        return new SealedStory(hash(story, attachments), story, contact, attachments);
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

    /** Empty when there are none. */
    byte[] attachments() {
        return attachments.clone();
    }

    boolean hasAttachments() {
        return attachments.length > 0;
    }

    /** In bytes. */
    long size() {
        return (long) story.length + contact.length + attachments.length;
    }

    SealedStory withoutContact() {
        return new SealedStory(sha256, story, NOTHING, attachments);
    }

    /** Whether the sealed story and its attachments are, byte for byte, what was hashed. */
    boolean isIntact() {
        return MessageDigest.isEqual(sha256, hash(story, attachments));
    }

    boolean hasSameHash(SealedStory other) {
        return MessageDigest.isEqual(sha256, other.sha256);
    }

    static byte[] hash(byte[] bytes) {
        return hash(bytes, NOTHING);
    }

    /** Without attachments, what boxes wrote before there were any. */
    private static byte[] hash(byte[] story, byte[] attachments) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(story);
            return sha256.digest(attachments);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
