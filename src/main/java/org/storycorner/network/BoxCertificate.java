package org.storycorner.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.storycorner.venue.CertificateFingerprint;
import org.storycorner.venue.CertificateWithKey;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;

/**
 * The certificate that the box shows to other devices, without its key.
 *
 * @param certificate the box's own
 * @param authority who vouches for it, when the box made both
 */
public record BoxCertificate(X509Certificate certificate, Optional<X509Certificate> authority) {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** The venue's own. */
    static BoxCertificate ofVenue(CertificateWithKey own) {
        return new BoxCertificate(own.chain().getFirst(), Optional.empty());
    }

    static BoxCertificate ofBox(CertificateWithKey made) {
        return new BoxCertificate(
                made.chain().getFirst(), Optional.of(made.chain().getLast()));
    }

    /** The certificate that a box with these settings and this key file shows; empty until it has made one for these names. */
    public static Optional<BoxCertificate> present(OtherDevicesToo settings, Path keyFile) {
        return settings.certificate().isPresent()
                ? settings.certificate().map(BoxCertificate::ofVenue)
                : CertificateFile.beside(keyFile).presentFor(settings.names()).map(BoxCertificate::ofBox);
    }

    /** What people compare at a device's first visit. */
    public CertificateFingerprint fingerprint() {
        return CertificateFingerprint.of(certificate);
    }

    /** What is installed on a device so that it trusts the box: the authority where there is one. */
    public X509Certificate toInstall() {
        return authority.orElse(certificate);
    }

    /** When it ends. */
    public Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    /** {@link #toInstall} as a file for devices. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + new String(LINES.encode(toInstall().getEncoded()), StandardCharsets.US_ASCII)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can't be written", impossible);
        }
    }
}
