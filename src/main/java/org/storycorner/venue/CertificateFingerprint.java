package org.storycorner.venue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The SHA-256 fingerprint by which people compare certificates. It is no secret.
 *
 * @param hex 64 small hexadecimal digits
 */
public record CertificateFingerprint(String hex) {

    private static final HexFormat SHOWN = HexFormat.ofDelimiter(":").withUpperCase();

    public CertificateFingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 fingerprint has 64 hexadecimal digits");
        }
    }

    /** The fingerprint in what was typed, with or without colons and in any case; empty when it is not one. */
    public static Optional<CertificateFingerprint> parse(String typed) {
        return Optional.of(typed.replace(":", "").toLowerCase(Locale.ROOT))
                .filter(hex -> hex.matches("[0-9a-f]{64}"))
                .map(CertificateFingerprint::new);
    }

    public static CertificateFingerprint of(X509Certificate certificate) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new CertificateFingerprint(HexFormat.of().formatHex(sha256));
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("A certificate that was read has no fingerprint", impossible);
        }
    }

    /** As {@code openssl x509 -fingerprint} and browsers show it: pairs of digits with colons between them. */
    @Override
    public String toString() {
        return SHOWN.formatHex(HexFormat.of().parseHex(hex));
    }
}
