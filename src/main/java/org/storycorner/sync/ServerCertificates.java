package org.storycorner.sync;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.storycorner.sync.CertificateRefusedException.Reason;
import org.storycorner.venue.CertificateFingerprint;

/**
 * Decides about a server's certificate. Authorities vouch for it, for its dates and for the name in the address, as usual. A
 * pin is asked for besides; where nobody but the pin is named, it alone decides: the very certificate that a person compared
 * needs no name, and stays what it is when the box's clock wakes up in 1970.
 */
final class ServerCertificates extends X509ExtendedTrustManager {

    private static final X509Certificate[] NONE = {};

    private final Optional<X509ExtendedTrustManager> authorities;
    private final Optional<CertificateFingerprint> pinned;

    ServerCertificates(Optional<X509ExtendedTrustManager> authorities, Optional<CertificateFingerprint> pinned) {
        this.authorities = authorities;
        this.pinned = pinned;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        if (authorities.isPresent()) {
            try {
                authorities.get().checkServerTrusted(chain, authType, engine);
            } catch (CertificateException refused) {
                throw new CertificateRefusedException(reason(chain, authType, refused), chain[0]);
            }
        }
        var presented = CertificateFingerprint.of(chain[0]);
        if (pinned.isPresent() && !pinned.get().equals(presented)) {
            throw new CertificateRefusedException(Reason.OTHER_CERTIFICATE, chain[0]);
        }
    }

    /** Without a connection there is no name to compare: what is trusted so is refused for its name alone. */
    private Reason reason(X509Certificate[] chain, String authType, CertificateException refused) {
        if (isBecauseOf(CertificateExpiredException.class, refused)) {
            return Reason.EXPIRED;
        }
        if (isBecauseOf(CertificateNotYetValidException.class, refused)) {
            return Reason.NOT_YET_VALID;
        }
        try {
            authorities.orElseThrow().checkServerTrusted(chain, authType);
            return Reason.OTHER_HOST;
        } catch (CertificateException untrusted) {
            return Reason.UNKNOWN_AUTHORITY;
        }
    }

    private static boolean isBecauseOf(Class<? extends Throwable> kind, Throwable refused) {
        return Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw notAsked();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
        throw notAsked();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
        throw notAsked();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
        throw notAsked();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw notAsked();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NONE;
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("Only the JDK's HTTP client asks, about a server, with its engine");
    }
}
