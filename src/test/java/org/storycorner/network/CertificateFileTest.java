package org.storycorner.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.BoxRefusedException;
import org.storycorner.venue.CertificateWithKey;
import org.storycorner.venue.HostName;

class CertificateFileTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final List<HostName> NAMES = names("storycorner.local", "192.168.1.20", "2001:db8::1");

    @TempDir
    private Path folder;

    @Test
    void makesACertificateForExactlyTheseNames() throws Exception {
        var made = file().validFor(NAMES, at(NOW));

        assertThat(made.chain().getFirst().getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("storycorner.local", "192.168.1.20", "2001:db8:0:0:0:0:0:1");
        assertThat(made.chain().getFirst().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(made.chain().getFirst().getNotBefore()).isEqualTo(Date.from(NOW.minus(Duration.ofDays(1))));
        assertThat(made.chain()).hasSize(2);
        validate(made.chain());
        assertThat(BoxCertificate.ofBox(made).toInstall().getBasicConstraints()).isZero();
    }

    @Test
    void makesOneForAnAddressAloneToo() throws Exception {
        var made = file().validFor(names("192.168.1.20"), at(NOW));

        validate(made.chain());
    }

    /** Whoever takes the key must not be able to pose as anybody else to the tablets that trust it. */
    @Test
    void itsAuthorityVouchesForNoOtherName() throws Exception {
        var made = file().validFor(NAMES, at(NOW));
        var authority = made.chain().getLast();
        var keytool = new Keytool(file().path());

        for (var other : List.of("dns:bank.example", "ip:192.168.1.21", "ip:2001:db8::2", "dns:local")) {
            keytool.make("other", "CN=Story Corner", NOW, 10, List.of("-signer", "authority", "-ext", "san=" + other));
            var forged = certificate("other");
            assertThatExceptionOfType(GeneralSecurityException.class)
                    .as(other)
                    .isThrownBy(() -> validate(List.of(forged, authority)));
            keytool.delete("other");
        }
        keytool.make(
                "same", "CN=Story Corner", NOW, 10, List.of("-signer", "authority", "-ext", "san=ip:192.168.1.20"));
        validate(List.of(certificate("same"), authority));
    }

    @Test
    void onlyTheBoxsOwnUserMayReadIt() throws IOException {
        var _ = file().validFor(NAMES, at(NOW));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file().path());
        }
    }

    @Test
    void keepsWhatItHasAsLongAsItServes() {
        var made = file().validFor(NAMES, at(NOW));
        var again = file().validFor(NAMES.reversed(), at(NOW.plus(Duration.ofDays(700))));
        var inThePast = file().validFor(NAMES, at(Instant.EPOCH));

        assertThat(again.chain()).isEqualTo(made.chain());
        assertThat(inThePast.chain()).isEqualTo(made.chain());
    }

    @Test
    void renewsItBeforeItEndsAndKeepsTheAuthority() throws Exception {
        var made = file().validFor(NAMES, at(NOW));
        var later = made.chain().getFirst().getNotAfter().toInstant().minus(Duration.ofDays(29));

        var renewed = file().validFor(NAMES, at(later));

        assertThat(renewed.chain().getFirst()).isNotEqualTo(made.chain().getFirst());
        assertThat(renewed.chain().getLast()).isEqualTo(made.chain().getLast());
        assertThat(renewed.chain().getFirst().getNotAfter().toInstant()).isAfter(later.plus(Duration.ofDays(800)));
        validate(renewed.chain());
    }

    @Test
    void makesANewAuthorityBeforeTheOldOneEnds() {
        var made = file().validFor(NAMES, at(NOW));

        var later = file().validFor(NAMES, at(NOW.plus(Duration.ofDays(3_000))));

        assertThat(later.chain().getLast()).isNotEqualTo(made.chain().getLast());
    }

    @Test
    void makesANewOneForOtherNames() {
        var made = file().validFor(NAMES, at(NOW));

        var other = file().validFor(names("storycorner.local"), at(NOW));

        assertThat(other.chain()).doesNotContainAnyElementsOf(made.chain());
        assertThat(file().presentFor(NAMES)).isEmpty();
    }

    @Test
    void refusesAFileThatIsOpenToAll() throws IOException {
        var _ = file().validFor(NAMES, at(NOW));
        Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> file().validFor(NAMES, at(NOW)))
                .withMessageContaining("expected mode 0600");
    }

    @Test
    void refusesAFileThatIsDamagedAndSaysWhatToDo() throws IOException {
        var _ = file().validFor(NAMES, at(NOW));
        Files.writeString(file().path(), "something else");

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> file().validFor(NAMES, at(NOW)))
                .withMessageContaining("can't be read")
                .withMessageContaining("delete it");
    }

    @Test
    void saysWhenItsFolderTakesNothing() throws IOException {
        var missing = CertificateFile.beside(folder.resolve("missing/box.key"));

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> missing.validFor(NAMES, at(NOW)))
                .withMessageContaining("can't be written beside the key file");
    }

    @Test
    void tellsNobodyItsKey() {
        CertificateWithKey made = file().validFor(NAMES, at(NOW));

        assertThat(made).hasToString("CertificateWithKey[hidden]");
        assertThat(BoxCertificate.ofBox(made).pem())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .doesNotContain("PRIVATE");
    }

    private CertificateFile file() {
        return CertificateFile.beside(folder.resolve("box.key"));
    }

    private X509Certificate certificate(String alias) throws GeneralSecurityException, IOException {
        var keyStore = KeyStore.getInstance(file().path().toFile(), Keytool.PASSWORD.toCharArray());
        return (X509Certificate) keyStore.getCertificate(alias);
    }

    /** As browsers do it; Java leaves the limits of an anchor unread, so the authority stands below its own key. */
    private static void validate(List<X509Certificate> chain) throws GeneralSecurityException {
        var authority = chain.getLast();
        var anchor = new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(chain.getFirst().getNotBefore().toInstant().plusSeconds(86_400)));
        var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        var _ = CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static List<HostName> names(String... names) {
        return Stream.of(names).map(name -> HostName.parse(name).orElseThrow()).toList();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
