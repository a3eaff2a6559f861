package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Reach.NotReached;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.venue.DestinationSettings;

/** A server whose certificate nobody vouches for is shown nothing. */
class TlsTest {

    private static final String PASSWORD = "example";

    private final Path keys;

    TlsTest(@TempDir Path folder) {
        keys = folder.resolve("keys.p12");
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() throws Exception {
        var requests = new AtomicInteger();
        var server = server();
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.close();
        });
        server.start();
        var there = URI.create("https://localhost:" + server.getAddress().getPort() + "/projects/7");

        try (var destination = new OpenRosaDestination(
                new DestinationSettings.OpenRosa(there, Optional.empty()), Samples.shortTimes(), Clock.systemUTC())) {
            assertThat(destination.reach()).isEqualTo(new NotReached(new ChannelFault(Trouble.NOT_TRUSTED)));
            assertThat(destination.deliver(Samples.aStory(), new Reached(Long.MAX_VALUE)))
                    .isEqualTo(new Held(new ChannelFault(Trouble.NOT_TRUSTED)));
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    private HttpsServer server() throws IOException, GeneralSecurityException, InterruptedException {
        makeKeys();
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }

    private void makeKeys() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "example",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
    }
}
