package org.storycorner.sync;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.storycorner.venue.CertificateFingerprint;

/** The server's certificate is not one to send stories to; the message says why and what to do, in plain English. */
final class CertificateRefusedException extends CertificateException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    enum Reason {
        EXPIRED,
        NOT_YET_VALID,
        UNKNOWN_AUTHORITY,
        OTHER_HOST,
        OTHER_CERTIFICATE
    }

    CertificateRefusedException(Reason reason, X509Certificate certificate) {
        super(sentence(reason, certificate));
    }

    /** What is wrong with the certificate, where that is why an exchange failed. */
    static Optional<String> sentenceIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(CertificateRefusedException.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage);
    }

    /** Nothing that the certificate itself claims is quoted but its dates: whoever made it may write what they like. */
    private static String sentence(Reason reason, X509Certificate certificate) {
        return switch (reason) {
            case EXPIRED ->
                "The server's certificate, or one above it, has expired (" + validity(certificate)
                        + "). Have it renewed; if the box's clock is wrong, set it.";
            case NOT_YET_VALID ->
                "The server's certificate, or one above it, is not valid yet (" + validity(certificate)
                        + "). Set the box's clock.";
            case UNKNOWN_AUTHORITY ->
                "Nobody whom this box trusts vouches for the server's certificate. " + seen(certificate)
                        + " If the server's administrator confirms it, put it into venue.yaml as certificate-sha256, or"
                        + " the file of the server's own certificate authority as ca-file.";
            case OTHER_HOST ->
                "The server's certificate is made out to another name than the one in the address. Use the name in the"
                        + " certificate as the address, or have the certificate made out to this one. "
                        + seen(certificate);
            case OTHER_CERTIFICATE ->
                "The server's certificate is not the one that venue.yaml names. " + seen(certificate)
                        + " Change certificate-sha256 only when the server's administrator confirms that it was renewed.";
        };
    }

    private static String seen(X509Certificate certificate) {
        return "Its SHA-256 fingerprint is " + CertificateFingerprint.of(certificate) + ".";
    }

    private static String validity(X509Certificate certificate) {
        return "valid from " + day(certificate.getNotBefore()) + " to " + day(certificate.getNotAfter());
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}
