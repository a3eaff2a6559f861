package org.storycorner.paper.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which the same file, or the same picture, is known again. */
public final class Sha256 {

    private Sha256() {}

    /** Of nothing yet. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
