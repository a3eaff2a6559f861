package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.network.Network;
import org.storycorner.network.Network.OtherDevices;
import org.storycorner.staff.Role;

/** The box as other devices at the venue meet it: encrypted, under the names that {@code venue.yaml} gives it. */
class NetworkIT extends RunningBox {

    private static final int PORT = freePort();

    @Autowired
    private Network network;

    @DynamicPropertySource
    static void venue(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> openVenue().toString());
    }

    private static Path openVenue() {
        try {
            var folder = temporaryFolder();
            var shipped = Files.readString(Path.of("kiosk-config", "venue.yaml"));
            Files.writeString(
                    folder.resolve("venue.yaml"), shipped + "\nnetwork: {names: [localhost], port: " + PORT + "}\n");
            return folder;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    @Test
    void theKioskWorksFromAnotherDevice(Browser browser) {
        try (var tablet = new Tablet(trusting(browser), elsewhere())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.page().evaluate("window.dispatchEvent(new Event('offline'))");
            tablet.tap("Next").sees("questions");

            assertThat(tablet.foreignRequests()).isEmpty();
            assertThat(tablet.complaints()).isEmpty();
            assertThat(tablet.context().cookies()).hasSize(2).allSatisfy(cookie -> {
                assertThat(cookie.secure).as(cookie.name).isTrue();
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            });
        }
    }

    @Test
    void eachDeviceIsAKioskOfItsOwn(Browser browser) {
        try (var first = new Tablet(trusting(browser), elsewhere());
                var second = new Tablet(trusting(browser), elsewhere());
                var onTheBox = new Tablet(browser, address())) {
            Storyteller.toTheStory(first)
                    .write("Your story", "Only here.")
                    .tap("Next")
                    .sees("questions");

            assertThat(first.kiosk()).isNotEqualTo(second.kiosk()).isNotEqualTo(onTheBox.kiosk());
            second.newTab();
            second.sees("welcome");
            assertThat(second.page().content()).doesNotContain("Carry on");
        }
    }

    @Test
    void staffSignInAndSeeWhereOtherDevicesAre(Browser browser) {
        try (var manager = new StaffBrowser(trusting(browser), elsewhere())) {
            manager.signIn(account(Role.MANAGER)).open("staff/settings").reads("Other devices here");

            assertThat(manager.page().locator(".other-devices a").allInnerTexts())
                    .containsExactly(elsewhere(), elsewhere() + "staff");
            assertThat(manager.page().locator(".fingerprint").innerText())
                    .isEqualTo(otherDevices().certificate().fingerprint().toString());
        }
    }

    @Test
    void theScreenSizeIsSetFromAnotherDevice(Browser browser) {
        try (var context = trusting(browser)) {
            var page = context.newPage();
            page.navigate(elsewhere() + "calibrate");
            page.locator("h1").waitFor();

            assertThat(page.url()).isEqualTo(elsewhere() + "calibrate");
        }
    }

    @Test
    void theCertificateIsTheNamedBoxs() throws Exception {
        assertThat(answer("/", "localhost")).contains(" 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 403",
        "/actuator, 403",
        "/styles/tokens.css, 200",
        "/staff, 302",
        "/staff/settings, 302",
        "/staff/still-here, 401"
    })
    void othersGetNoMoreThanTheyShould(String path, int status) throws Exception {
        assertThat(answer(path, "localhost")).contains(" " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "evil.example", "localhost.evil.example", "storycorner.local", ""})
    void answersUnderNoOtherName(String host) throws Exception {
        assertThat(answer("/", host)).contains(" 400 ");
    }

    @Test
    void itsNameForOthersOpensNothingUnencrypted() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
            assertThat(asked(socket, "/", "localhost")).contains(" 400 ").doesNotContain("<script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void speaksNoOldTls(String version) {
        assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> {
            try (var socket = socket()) {
                socket.setEnabledProtocols(new String[] {version});
                socket.startHandshake();
            }
        });
    }

    @Test
    void noBrowserIsToldToComeEncryptedToEveryPort() throws Exception {
        assertThat(answer("/staff/sign-in", "localhost"))
                .containsIgnoringCase("X-Frame-Options: DENY")
                .doesNotContainIgnoringCase("Strict-Transport-Security");
    }

    private static String elsewhere() {
        return "https://localhost:" + PORT + "/";
    }

    private OtherDevices otherDevices() {
        return network.otherDevices().orElseThrow();
    }

    /** A browser whose person compared the fingerprint and went on. */
    private static BrowserContext trusting(Browser browser) {
        return browser.newContext(new NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(1280, 800)
                .setLocale("en-GB"));
    }

    private String answer(String path, String host) throws IOException, GeneralSecurityException {
        try (var socket = socket()) {
            var asking = socket.getSSLParameters();
            asking.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(asking);
            return asked(socket, path, host);
        }
    }

    private static String asked(Socket socket, String path, String host) throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                .formatted(path, host.isEmpty() ? "" : host + ":" + PORT);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        try (var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            return answer.readAllAsString();
        }
    }

    /** Of a device that has installed the box's authority, and trusts no other. */
    private SSLSocket socket() throws IOException, GeneralSecurityException {
        var authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("box", otherDevices().certificate().toInstall());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return (SSLSocket) tls.getSocketFactory().createSocket("localhost", PORT);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
