package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.sync.CheckFinding.Subject;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Reach.NotReached;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.venue.CertificateFingerprint;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.DestinationSettings.Trust;

/** A server with a certificate other than the one that is wanted is shown nothing, and check says what is wrong with it. */
class TlsTest {

    private static final String DATES = "valid from 20\\d\\d-\\d\\d-\\d\\d to 20\\d\\d-\\d\\d-\\d\\d";

    @TempDir
    static Path folder;

    private static Optional<Certificates> made = Optional.empty();

    private final OpenRosaServer server = new OpenRosaServer();

    @BeforeAll
    static void makeCertificates() throws Exception {
        made = Optional.of(new Certificates(folder));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() throws Exception {
        shows(Certificates.GOOD);

        assertIsRefused(Trust.SYSTEM);
        assertThat(problem(Trust.SYSTEM))
                .startsWith("Nobody whom this box trusts vouches for the server's certificate.")
                .contains(fingerprint(Certificates.GOOD).toString());
    }

    @Test
    void deliversToAServerWhomThePrivateAuthorityVouchesFor() throws Exception {
        shows(Certificates.GOOD);

        assertIsTrusted(authority(Optional.empty()));
    }

    @Test
    void trustsThePrivateAuthorityInsteadOfAnyOther() throws Exception {
        shows(Certificates.SELF_MADE);

        assertIsRefused(authority(Optional.empty()));
        assertThat(problem(authority(Optional.empty())))
                .contains(fingerprint(Certificates.SELF_MADE).toString());
    }

    @Test
    void refusesTheAuthoritysCertificateForAnotherName() throws Exception {
        shows(Certificates.GOOD);
        var byNumber = URI.create(server.address().toString().replace("localhost", "127.0.0.1"));

        assertIsRefused(byNumber, authority(Optional.empty()));
        assertThat(problem(byNumber, authority(Optional.empty())))
                .startsWith("The server's certificate is made out to another name");
    }

    @Test
    void refusesACertificateThatHasExpired() throws Exception {
        shows(Certificates.EXPIRED);

        assertIsRefused(authority(Optional.empty()));
        assertThat(problem(authority(Optional.empty())))
                .containsPattern("has expired \\(" + DATES + "\\)")
                .contains("Have it renewed");
    }

    @Test
    void refusesACertificateThatIsNotValidYet() throws Exception {
        shows(Certificates.TOO_EARLY);

        assertIsRefused(authority(Optional.empty()));
        assertThat(problem(authority(Optional.empty())))
                .containsPattern("not valid yet \\(" + DATES + "\\)")
                .contains("Set the box's clock");
    }

    @Test
    void takesAPinnedCertificateWhateverItsNameItsDatesAndWhoeverMadeIt() throws Exception {
        shows(Certificates.SELF_MADE);

        assertIsTrusted(pinned(Certificates.SELF_MADE));
    }

    @Test
    void refusesAnyOtherCertificateThanThePinnedOne() throws Exception {
        shows(Certificates.GOOD);

        assertIsRefused(pinned(Certificates.SELF_MADE));
        assertThat(problem(pinned(Certificates.SELF_MADE)))
                .startsWith("The server's certificate is not the one that venue.yaml names.")
                .contains(fingerprint(Certificates.GOOD).toString())
                .doesNotContain(fingerprint(Certificates.SELF_MADE).toString());
    }

    @Test
    void asksForBothWhereAnAuthorityAndAPinAreNamed() throws Exception {
        shows(Certificates.GOOD);

        assertIsTrusted(authority(Optional.of(fingerprint(Certificates.GOOD))));
        assertIsRefused(authority(Optional.of(fingerprint(Certificates.EXPIRED))));
    }

    @Test
    void doesNotTakeThePinForTheAuthoritysWord() throws Exception {
        shows(Certificates.EXPIRED);

        assertIsRefused(authority(Optional.of(fingerprint(Certificates.EXPIRED))));
    }

    private void assertIsTrusted(Trust trust) {
        try (var destination = to(server.address(), trust)) {
            assertThat(destination.reach()).isInstanceOf(Reached.class);
            assertThat(destination.deliver(Samples.aStory(), new Reached(Long.MAX_VALUE)))
                    .isInstanceOf(Delivered.class);
            assertThat(destination.check()).filteredOn(finding -> !finding.ok()).isEmpty();
        }
    }

    private void assertIsRefused(Trust trust) {
        assertIsRefused(server.address(), trust);
    }

    private void assertIsRefused(URI address, Trust trust) {
        int before = server.requests().size();
        try (var destination = to(address, trust)) {
            assertThat(destination.reach()).isEqualTo(new NotReached(new ChannelFault(Trouble.NOT_TRUSTED)));
            assertThat(destination.deliver(Samples.aStory(), new Reached(Long.MAX_VALUE)))
                    .isEqualTo(new Held(new ChannelFault(Trouble.NOT_TRUSTED)));
        }
        assertThat(server.requests()).hasSize(before);
    }

    private String problem(Trust trust) {
        return problem(server.address(), trust);
    }

    private static String problem(URI address, Trust trust) {
        try (var destination = to(address, trust)) {
            var problems = destination.check().stream()
                    .filter(finding -> !finding.ok())
                    .toList();
            assertThat(problems).extracting(CheckFinding::subject).containsExactly(Subject.CONNECTION);
            return problems.getFirst().sentence();
        }
    }

    private static OpenRosaDestination to(URI address, Trust trust) {
        var settings = new DestinationSettings.OpenRosa(address, Optional.empty(), trust, Optional.empty());
        return new OpenRosaDestination(settings, patient(), Clock.systemUTC(), new Random(1));
    }

    /** Whether the certificate or the time limit comes first must not depend on how busy this device is. */
    private static SyncProperties patient() {
        var longEnough = Duration.ofSeconds(20);
        return new SyncProperties(true, longEnough, longEnough, Duration.ofMillis(50), longEnough);
    }

    private void shows(String alias) throws Exception {
        server.speaksTls(certificates().server(alias)).start();
    }

    private static Trust authority(Optional<CertificateFingerprint> pinned) throws Exception {
        return new Trust(List.of(certificates().certificate(Certificates.AUTHORITY)), pinned);
    }

    private static Trust pinned(String alias) throws Exception {
        return new Trust(List.of(), Optional.of(fingerprint(alias)));
    }

    private static CertificateFingerprint fingerprint(String alias) throws Exception {
        return CertificateFingerprint.of(certificates().certificate(alias));
    }

    private static Certificates certificates() {
        return made.orElseThrow();
    }
}
