package org.storycorner.venue;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * A certificate with its private key, by which the box says to other devices who it is.
 *
 * @param chain the certificate, and then whoever vouches for it; at least one
 */
public record CertificateWithKey(List<X509Certificate> chain, PrivateKey key) {

    private static final byte[] ANYTHING = {1, 2, 3};

    public CertificateWithKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty() || !belongTogether(chain.getFirst(), key)) {
            throw new IllegalArgumentException("The key is not that of the certificate");
        }
    }

    /**
     * Reads both as PEM.
     *
     * @throws IllegalArgumentException when they are not, or don't belong together; it quotes neither
     */
    static CertificateWithKey parse(String certificate, String key) {
        try {
            return new CertificateWithKey(
                    PemContent.of(certificate).getCertificates(),
                    Objects.requireNonNull(PemContent.of(key).getPrivateKey(), "a key"));
        } catch (RuntimeException mayQuoteTheKey) {
            throw new IllegalArgumentException("Not a certificate with its key");
        }
    }

    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) {
        try {
            var algorithm = switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm();
            };
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(ANYTHING);
            var signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(ANYTHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException ofAnotherKind) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "CertificateWithKey[hidden]";
    }
}
