package org.storycorner.sync;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.storycorner.venue.DestinationSettings.Trust;

/** TLS to one server, by the venue's settings. */
final class ServerTls {

    private ServerTls() {}

    static SSLContext context(Trust trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            var certificates = new ServerCertificates(authorities(trust), trust.pinned());
            context.init(null, new TrustManager[] {certificates}, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("TLS could not be set up", broken);
        }
    }

    private static Optional<X509ExtendedTrustManager> authorities(Trust trust)
            throws GeneralSecurityException, IOException {
        if (!trust.authorities().isEmpty()) {
            return Optional.of(manager(storeOf(trust.authorities())));
        }
        return trust.pinned().isPresent() ? Optional.empty() : Optional.of(manager(null));
    }

    /** What trusts this store's authorities; the system's without a store. */
    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static KeyStore storeOf(List<X509Certificate> authorities) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int number = 0; number < authorities.size(); number++) {
            store.setCertificateEntry("authority-" + number, authorities.get(number));
        }
        return store;
    }
}
