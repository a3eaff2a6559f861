package org.storycorner.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What two people compare by telephone to know that they mean the same key, such as {@code 7K2M-9PQR-0ABC-DEFG}: 80 bits of a SHA-256. */
public record Fingerprint(String text) {

    private static final String LABEL = "Story Corner transfer key 1";
    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");

    public Fingerprint {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A fingerprint is four groups of four letters and digits");
        }
    }

    static Fingerprint of(byte[] publicKey) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(LABEL.getBytes(StandardCharsets.US_ASCII));
            var first = Arrays.copyOf(sha256.digest(publicKey), BYTES);
            return new Fingerprint(Crockford.grouped(Crockford.encode(first), "-"));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static Optional<Fingerprint> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Fingerprint(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
