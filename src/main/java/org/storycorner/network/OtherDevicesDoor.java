package org.storycorner.network;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.storycorner.venue.CertificateWithKey;

/**
 * The second place where the box listens: on all of its addresses, over TLS only. The first, without it, stays on 127.0.0.1.
 *
 * @param identity what the box shows to whoever comes
 */
record OtherDevicesDoor(int port, CertificateWithKey identity) {

    private static final String ALIAS = "box";

    /** In memory only; it never becomes a file. */
    private static final String PASSWORD = "unused";

    void addTo(TomcatServletWebServerFactory tomcat) {
        tomcat.addAdditionalConnectors(connector());
    }

    private Connector connector() {
        var connector = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setSSLEnabled(true);
            protocol.setExecutor(new VirtualThreadExecutor("other-devices-"));
        }
        connector.addSslHostConfig(tls());
        return connector;
    }

    private SSLHostConfig tls() {
        var tls = new SSLHostConfig();
        tls.setProtocols("TLSv1.2+TLSv1.3");
        var shown = new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        shown.setCertificateKeystore(keyStore());
        shown.setCertificateKeyAlias(ALIAS);
        shown.setCertificateKeystorePassword(PASSWORD);
        tls.addCertificate(shown);
        return tls;
    }

    private KeyStore keyStore() {
        try {
            var keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(null, null);
            keyStore.setKeyEntry(
                    ALIAS,
                    identity.key(),
                    PASSWORD.toCharArray(),
                    identity.chain().toArray(X509Certificate[]::new));
            return keyStore;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("This Java can't hold a certificate with its key", broken);
        }
    }
}
