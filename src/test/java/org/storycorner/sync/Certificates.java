package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Throw-away certificates for servers on this device, made by the JDK's own tool. */
final class Certificates {

    /** Signed by {@link #AUTHORITY} for {@code localhost}. */
    static final String GOOD = "good";

    /** As {@link #GOOD}, long ago. */
    static final String EXPIRED = "expired";

    /** As {@link #GOOD}, next year. */
    static final String TOO_EARLY = "too-early";

    /** Signed by itself, for nobody in particular, and long over. */
    static final String SELF_MADE = "self-made";

    static final String AUTHORITY = "authority";

    private static final String PASSWORD = "example";

    private final Path file;

    Certificates(Path folder) throws IOException, InterruptedException {
        file = folder.resolve("keys.p12");
        make(AUTHORITY, "CN=Example Authority", "-ext", "bc:c", "-startdate", "-2y", "-validity", "3650");
        signed(GOOD, "-1d");
        signed(EXPIRED, "-1y");
        signed(TOO_EARLY, "+1y");
        make(SELF_MADE, "CN=box", "-startdate", "-1y", "-validity", "30");
    }

    X509Certificate certificate(String alias) throws GeneralSecurityException, IOException {
        return (X509Certificate) store().getCertificate(alias);
    }

    /** The TLS of a server that shows this certificate. */
    SSLContext server(String alias) throws GeneralSecurityException, IOException {
        var only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        var all = store();
        var password = PASSWORD.toCharArray();
        only.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(only, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private void signed(String alias, String from) throws IOException, InterruptedException {
        make(
                alias,
                "CN=localhost",
                "-signer",
                AUTHORITY,
                "-ext",
                "SAN=dns:localhost",
                "-startdate",
                from,
                "-validity",
                "30");
    }

    private void make(String alias, String name, String... more) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of("-alias", alias, "-dname", name));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        var made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool could not make the certificate " + alias);
        }
    }
}
