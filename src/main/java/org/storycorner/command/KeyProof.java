package org.storycorner.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Shows that somebody can read a key file without passing the key on: the SHA-256 of the file, which holds 256 random
 * bits and so can't be guessed from it.
 */
record KeyProof(String digest) {

    static final KeyProof NONE = new KeyProof("");

    private static final int MOST_BYTES = 65_536;

    /** The proof of whoever runs this, for this key file. */
    static KeyProof of(Path keyFile) {
        try (var in = Files.newInputStream(keyFile)) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return new KeyProof(HexFormat.of().formatHex(sha256.digest(in.readNBytes(MOST_BYTES))));
        } catch (IOException unreadable) {
            throw refusal(keyFile);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }

    boolean isFor(Path keyFile) {
        return MessageDigest.isEqual(bytes(), of(keyFile).bytes());
    }

    static CommandRefusedException refusal(Path keyFile) {
        return new CommandRefusedException(
                Exit.KEY_UNREADABLE,
                "This is only for somebody who can read the box's key file, and " + keyFile
                        + " is not readable for this user or is not its key; name it with --key-file.");
    }

    private byte[] bytes() {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "KeyProof[hidden]";
    }
}
