package org.storycorner.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.storycorner.venue.DestinationSettings.Credentials;
import org.storycorner.venue.DestinationSettings.OpenRosa;
import org.storycorner.venue.DestinationSettings.SignIn;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;
import org.storycorner.venue.NetworkSettings.ThisDeviceOnly;

class VenueFileTest {

    private static final String GOOD = """
            name: Hall
            example: false
            services:
              - id: home-care
                name: Home Care
                invitationLink: https://www.example.org/tell/1
              - id: lunch
                name: Lunch
            helpNumbers:
              - who: Adult protection
                number: 01632 960001
            ageBands: [Under 18, 18 or over]
            idle:
              normal: 3 min
              typing: 5 min
              helped: 10 min
              warning: 60 s
            pxPerMm: 3.78
            destination: none
            """;

    private static final String AUTHORITY = """
            -----BEGIN CERTIFICATE-----
            MIIBnzCCASWgAwIBAgIIAIS1f2uxz/AwCgYIKoZIzj0EAwMwHDEaMBgGA1UEAxMR
            RXhhbXBsZSBBdXRob3JpdHkwIBcNMjYwMTAxMDAwMDAwWhgPMjEyNTEyMDgwMDAw
            MDBaMBwxGjAYBgNVBAMTEUV4YW1wbGUgQXV0aG9yaXR5MHYwEAYHKoZIzj0CAQYF
            K4EEACIDYgAEh6icu2OvcB+SYCDBzmTwzZWERb8ujR08FPQstVuvqfcecVbbhzZl
            4JKugnhZh9S/oZ4vOSc0/SZ1iVTfrBE+b3D7ZeOyq0RMEPR60nw5G7lx2rfM6a9z
            Af1mPqOd4cmZozIwMDAdBgNVHQ4EFgQUkCVer+P4KDM591PvPjxgGpOyM/4wDwYD
            VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAwNoADBlAjARRazglOxL1VsLvWtf3Hmq
            g26394HBqTFGBkVU9l4mwm0HGkUv51S0utiR/Vhlu7YCMQCOUMIuzvpV5YrJzdRx
            7Ea1t+Rols32AL1KVdqhSqAA3f0VsOxxH+fHDNWiZm39m3w=
            -----END CERTIFICATE-----
            """;
    private static final String FINGERPRINT =
            "80:39:16:63:BE:75:23:E0:BD:71:F2:F8:30:CA:B3:E8:50:B0:E1:30:3C:28:7F:47:59:D8:FC:79:7C:45:C5:56";

    @TempDir
    Path folder;

    @Test
    void readsEverySetting() {
        var venue = read(GOOD);

        assertThat(venue.name()).isEqualTo("Hall");
        assertThat(venue.example()).isFalse();
        assertThat(venue.services())
                .containsExactly(
                        new VenueService("home-care", "Home Care", "", "https://www.example.org/tell/1"),
                        new VenueService("lunch", "Lunch", "", ""));
        assertThat(venue.helpNumbers()).containsExactly(new HelpNumber("Adult protection", "01632 960001"));
        assertThat(venue.ageBands()).containsExactly("Under 18", "18 or over");
        assertThat(venue.idle()).isEqualTo(IdleTimes.USUAL);
        assertThat(venue.pxPerMm()).isEqualTo(3.78);
        assertThat(venue.destination()).isEqualTo(new DestinationSettings.None());
    }

    @Test
    void readsWhereThePaperFormsAre() {
        assertThat(read(GOOD).paperForms()).isEmpty();
        assertThat(read(GOOD + "paperForms: On the table beside the door.\n").paperForms())
                .isEqualTo("On the table beside the door.");
    }

    @Test
    void readsHowTheKeyboardIs() {
        assertThat(read(GOOD).keyboard()).isEqualTo(KeyboardSettings.USUAL);
        assertThat(read(GOOD + "keyboard:\n  on-screen: no\n").keyboard())
                .isEqualTo(new KeyboardSettings(false, Duration.ofMillis(300)));
        assertThat(read(GOOD + "keyboard:\n  repeat-guard: 0 ms\n").keyboard())
                .isEqualTo(new KeyboardSettings(true, Duration.ZERO));
    }

    @Test
    void readsHowLongStoriesStayAndHowManyStaffMayTell() {
        var said = read(
                GOOD + "retention: 14 days\nstaffShare: {most: 10, per: service, volunteers: yes, withdrawn: yes}\n");
        var unsaid = read(GOOD);

        assertThat(said.retention()).isEqualTo(Duration.ofDays(14));
        assertThat(said.staffShare()).isEqualTo(new ShareRule(10, ShareRule.Per.SERVICE, true, true));
        assertThat(unsaid.retention()).isEqualTo(Duration.ofDays(30));
        assertThat(unsaid.staffShare()).isEqualTo(ShareRule.USUAL);
    }

    @Test
    void readsWhereInvitationLinksMayLead() {
        assertThat(read(GOOD).invitationHosts()).isEqualTo(Venue.USUAL_INVITATION_HOSTS);
        assertThat(read(GOOD + "invitationHosts: [example.org]\n").invitationHosts())
                .containsExactly("example.org");
    }

    @Test
    void staysOnThisDeviceUnlessTheVenueSaysOtherwise() {
        assertThat(read(GOOD).network()).isEqualTo(new ThisDeviceOnly());
        assertThat(Venues.shipped().network()).isEqualTo(new ThisDeviceOnly());
    }

    @Test
    void knowsUnderWhichNamesOtherDevicesReachTheBox() {
        var open = (OtherDevicesToo) read(GOOD + "network: {names: [StoryCorner.local, 192.168.1.20, 'fd00::1']}\n")
                .network();

        assertThat(open.certificate()).isEmpty();
        assertThat(open.addresses())
                .containsExactly(
                        "https://storycorner.local:8443/",
                        "https://192.168.1.20:8443/",
                        "https://[fd00:0:0:0:0:0:0:1]:8443/");
    }

    @Test
    void theNotesOfTheFileThatShipsOpenItWithoutTheirHashes() throws IOException {
        var shipped = Files.readString(Path.of("kiosk-config", "venue.yaml"));
        var block = shipped.indexOf("# network:");
        var end = shipped.indexOf("# The box makes a certificate");

        var open = read(shipped.substring(0, block)
                + shipped.substring(block, end).replaceAll("(?m)^# ", "")
                + shipped.substring(end));

        assertThat(((OtherDevicesToo) open.network()).addresses())
                .containsExactly("https://storycorner.local:8443/", "https://192.168.1.20:8443/");
    }

    @Test
    void takesACertificateOfTheVenuesOwn() throws Exception {
        pem(folder, "hall.pem", "hall-key.pem");

        var open = (OtherDevicesToo)
                read(GOOD + "network: {names: [hall.local], certificate: hall.pem, key: hall-key.pem}\n")
                        .network();

        assertThat(open.certificate().orElseThrow().chain())
                .first()
                .extracting(own -> own.getSubjectX500Principal().getName())
                .isEqualTo("CN=hall.local");
        assertThat(open.toString()).doesNotContain("PRIVATE", "CN=");
    }

    @Test
    void refusesTheKeyOfAnotherCertificateAndOneThatIsOpenToAll() throws Exception {
        pem(folder, "hall.pem", "hall-key.pem");
        pem(folder, "other.pem", "other-key.pem");
        Files.setPosixFilePermissions(folder.resolve("hall-key.pem"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(refusal(GOOD + "network: {names: [hall.local], certificate: hall.pem, key: other-key.pem}\n"))
                .contains("line 20: expected certificate and key as files (PEM)", "don't belong together")
                .doesNotContain("PRIVATE");
        assertThat(refusal(GOOD + "network: {names: [hall.local], certificate: hall.pem, key: hall-key.pem}\n"))
                .contains("line 20: expected key as a file that no other user of this machine may open (mode 0600)");
    }

    /** A certificate for {@code hall.local} and its key, as files of their own. */
    private static void pem(Path folder, String certificate, String key) throws Exception {
        var store = folder.resolve(certificate + ".p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=hall.local",
                        "-storepass",
                        "example",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        var made = KeyStore.getInstance(store.toFile(), "example".toCharArray());
        Files.writeString(
                folder.resolve(certificate),
                armoured("CERTIFICATE", made.getCertificate("a").getEncoded()));
        Files.writeString(
                folder.resolve(key),
                armoured(
                        "PRIVATE KEY", made.getKey("a", "example".toCharArray()).getEncoded()));
        Files.setPosixFilePermissions(folder.resolve(key), PosixFilePermissions.fromString("rw-------"));
    }

    private static String armoured(String what, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }

    @Test
    void readsTheFileThatShips() {
        var venue = new VenueFile(Path.of("kiosk-config"), Map.of()).read();

        assertThat(venue.example()).isTrue();
        assertThat(venue.name()).startsWith("Example");
        assertThat(venue.services())
                .hasSize(2)
                .allSatisfy(service -> assertThat(service.name()).contains("invented"));
        assertThat(venue.helpNumbers())
                .allSatisfy(help -> assertThat(help.number()).startsWith("01632 960"));
        assertThat(venue.idle().typing()).isEqualTo(Duration.ofMinutes(5));
        assertThat(venue.keyboard()).isEqualTo(KeyboardSettings.USUAL);
        assertThat(venue.destination()).isEqualTo(new DestinationSettings.None());
    }

    @Test
    void offersAllLanguagesWhenTheVenueSaysNothing() {
        assertThat(read(GOOD).languages()).isEqualTo(Venue.LANGUAGES);
        assertThat(Venue.LANGUAGES).first().isEqualTo("en");
    }

    @Test
    void offersTheVenuesLanguagesInItsOrder() {
        assertThat(read(GOOD + "languages: [gd, en, zh-Hans]\n").languages()).containsExactly("gd", "en", "zh-Hans");
    }

    @Test
    void theFileThatShipsNamesEachLanguage() {
        assertThat(Venues.shipped().languages()).isEqualTo(Venue.LANGUAGES);
    }

    @Test
    void takesThePasswordFromTheEnvironment() {
        var venue = read(
                destination("type: openrosa, server: https://odk.example.org/v1, user: hall, password-env: SECRET"),
                Map.of("SECRET", "hidden\n"));

        assertThat(venue.destination())
                .isEqualTo(new OpenRosa(
                        URI.create("https://odk.example.org/v1"), Optional.of(new Credentials("hall", "hidden"))));
    }

    @Test
    void takesThePasswordFromAFileBesideTheSettings() throws IOException {
        Files.writeString(folder.resolve("password"), "hidden\n");

        var venue = read(
                destination("type: openrosa, server: https://odk.example.org, user: hall, password-file: password"));

        assertThat(((OpenRosa) venue.destination()).credentials()).contains(new Credentials("hall", "hidden"));
    }

    @Test
    void takesAnAddressThatIsItselfASecretFromTheEnvironment() {
        var venue = read(
                destination("type: openrosa, server-env: ODK"),
                Map.of("ODK", "https://odk.example.org/v1/key/abc/projects/1"));

        assertThat(venue.destination())
                .isEqualTo(new OpenRosa(URI.create("https://odk.example.org/v1/key/abc/projects/1"), Optional.empty()));
    }

    @Test
    void trustsTheAuthoritiesInAFileBesideTheSettings() throws IOException {
        Files.writeString(folder.resolve("authority.pem"), "Two of them:\n" + AUTHORITY + AUTHORITY);

        var venue = read(destination("type: openrosa, server: https://odk.example.org, ca-file: authority.pem"));

        var trust = ((OpenRosa) venue.destination()).trust();
        assertThat(trust.authorities())
                .hasSize(2)
                .allMatch(authority ->
                        CertificateFingerprint.of(authority).toString().equals(FINGERPRINT));
        assertThat(trust.pinned()).isEmpty();
    }

    @Test
    void takesAFingerprintAsEveryToolShowsIt() {
        for (var written :
                new String[] {FINGERPRINT, FINGERPRINT.toLowerCase(Locale.ROOT), FINGERPRINT.replace(":", "")}) {
            var venue = read(destination(
                    "type: openrosa, server: https://odk.example.org, certificate-sha256: '" + written + "'"));

            assertThat(((OpenRosa) venue.destination()).trust().pinned().map(Object::toString))
                    .contains(FINGERPRINT);
        }
    }

    @Test
    void signsInByDigestWhereTheVenueSaysSo() {
        var venue = read(
                destination("type: openrosa, server: https://a.example, user: u, password-env: P, sign-in: digest"),
                Map.of("P", "hidden"));

        assertThat(((OpenRosa) venue.destination()).credentials())
                .contains(new Credentials("u", "hidden", SignIn.DIGEST));
    }

    @Test
    void knowsTheIdThatTheServerGaveTheForm() {
        var venue = read(destination("type: openrosa, server: https://a.example, form-id: aBcDeFgHiJk"));

        assertThat(((OpenRosa) venue.destination()).formId()).contains("aBcDeFgHiJk");
    }

    @Test
    void letsNobodySignInWhereOthersReadAlong() {
        var credentials = Optional.of(new Credentials("u", "hidden"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenRosa(URI.create("http://odk.example.org"), credentials))
                .withMessageContaining("read along");
    }

    @Test
    void sendsUnencryptedToThisDeviceOnly() {
        var venue = read(destination("type: openrosa, server: 'http://127.0.0.1:8383'"));

        assertThat(((OpenRosa) venue.destination()).server().getPort()).isEqualTo(8383);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "unknown key",
                        "example: false",
                        "exampel: false",
                        2,
                        "one of the keys name, example",
                        "'exampel'"),
                arguments("missing key", "name: Hall\n", "", 1, "name as 1 to 200 characters", "no such key"),
                arguments(
                        "missing key in a service",
                        "    name: Lunch\n",
                        "",
                        7,
                        "name as 1 to 200 characters",
                        "no such key"),
                arguments("empty value", "name: Hall", "name:", 1, "name as 1 to 200 characters", "nothing"),
                arguments("list for text", "name: Hall", "name: [Hall]", 1, "name as 1 to 200 characters", "a list"),
                arguments(
                        "text for a list",
                        "ageBands: [Under 18, 18 or over]",
                        "ageBands: all",
                        12,
                        "ageBands as a list",
                        "'all'"),
                arguments(
                        "section in a list",
                        "[Under 18, 18 or over]",
                        "[{a: b}]",
                        12,
                        "an entry of ageBands",
                        "a section"),
                arguments(
                        "text for a service",
                        "  - id: lunch\n    name: Lunch",
                        "  - lunch",
                        7,
                        "a service with the keys id",
                        "'lunch'"),
                arguments(
                        "not a yes or no",
                        "example: false",
                        "example: perhaps",
                        2,
                        "example as true or false",
                        "'perhaps'"),
                arguments("key twice", "example: false", "name: Hall", 2, "the key name once", "a second time"),
                arguments(
                        "no services",
                        "services:\n",
                        "services: []\nhelpNumbers:\n",
                        3,
                        "at least one service",
                        "none"),
                arguments(
                        "bad service id",
                        "id: lunch",
                        "id: Lunch Club",
                        7,
                        "lower-case letters, digits and hyphens",
                        "'Lunch Club'"),
                arguments(
                        "service twice",
                        "id: lunch",
                        "id: home-care",
                        7,
                        "an id that no other service has",
                        "'home-care'"),
                arguments(
                        "bad link",
                        "https://www.example.org/tell/1",
                        "www.example.org",
                        6,
                        "starts with https://",
                        "something else"),
                arguments("bad number", "01632 960001", "ask Morag", 11, "number as digits and spaces", "'ask Morag'"),
                arguments(
                        "time without a unit",
                        "normal: 3 min",
                        "normal: 3",
                        14,
                        "normal as a time such as 90 s",
                        "'3'"),
                arguments("time too short", "warning: 60 s", "warning: 1 s", 17, "from 10 s to 60 min", "'1 s'"),
                arguments(
                        "time too long", "helped: 10 min", "helped: 9999 min", 16, "from 10 s to 60 min", "'9999 min'"),
                arguments("screen too fine", "3.78", "378", 18, "pxPerMm as a number from 1.5 to 12", "'378'"),
                arguments("not a number", "3.78", "3,78", 18, "pxPerMm as a number from 1.5 to 12", "'3,78'"),
                arguments(
                        "paper forms in too many words",
                        "destination: none",
                        "destination: none\npaperForms: " + "x".repeat(301),
                        20,
                        "paperForms as 1 to 300 characters",
                        "'xxx"),
                arguments(
                        "keyboard without a section",
                        "destination: none",
                        "destination: none\nkeyboard: yes",
                        20,
                        "keyboard with the keys on-screen, repeat-guard",
                        "'yes'"),
                arguments(
                        "keyboard maybe",
                        "destination: none",
                        "destination: none\nkeyboard:\n  on-screen: maybe",
                        21,
                        "on-screen as true or false",
                        "'maybe'"),
                arguments(
                        "guard in seconds",
                        "destination: none",
                        "destination: none\nkeyboard:\n  repeat-guard: 1 s",
                        21,
                        "repeat-guard as a time such as 300 ms, from 0 ms to 2000 ms",
                        "'1 s'"),
                arguments(
                        "guard too long",
                        "destination: none",
                        "destination: none\nkeyboard:\n  repeat-guard: 2001 ms",
                        21,
                        "from 0 ms to 2000 ms",
                        "'2001 ms'"),
                arguments(
                        "syntax",
                        "example: false",
                        "example: false: true",
                        2,
                        "key: value",
                        "mapping values are not allowed"),
                arguments("tab", "  normal: 3 min", "\tnormal: 3 min", 14, "indented with spaces", "TAB"),
                arguments("not printable", "Hall", "Ha\u0007ll", 1, "printable characters", "U+0007"),
                arguments("escape out of range", "Hall", "\"\\UFFFFFFFF\"", 1, "key: value", "something else"),
                arguments(
                        "alias",
                        "name: Hall",
                        "name: Hall\nexample: &a [x]\nageBands: *a",
                        3,
                        "key: value",
                        "a value that starts with *"),
                arguments("tag", "name: Hall", "name: !!java.io.File Hall", 1, "key: value", "tag is not allowed"),
                arguments(
                        "destination unknown",
                        "destination: none",
                        "destination: odk",
                        19,
                        "destination as none, or as a section",
                        "something else"),
                arguments(
                        "destination's type",
                        "none",
                        "{type: sftp, server: 'https://a.example'}",
                        19,
                        "type as openrosa",
                        "'sftp'"),
                arguments(
                        "destination without server",
                        "none",
                        "{type: openrosa}",
                        19,
                        "exactly one of the keys server, server-env",
                        "none"),
                arguments(
                        "two servers",
                        "none",
                        "{type: openrosa, server: 'https://a.example', server-env: A}",
                        19,
                        "exactly one of the keys server",
                        "2 of them"),
                arguments(
                        "bad address",
                        "none",
                        "{type: openrosa, server: odk}",
                        19,
                        "starts with https://",
                        "something else"),
                arguments(
                        "unencrypted",
                        "none",
                        "{type: openrosa, server: 'http://odk.example.org'}",
                        19,
                        "https://",
                        "something else"),
                arguments(
                        "user in the address",
                        "none",
                        "{type: openrosa, server: 'https://a:b@odk.example.org'}",
                        19,
                        "without a user",
                        "something else"),
                arguments(
                        "password in the settings",
                        "none",
                        "{type: openrosa, server: 'https://a.example', user: u, password: hush}",
                        19,
                        "password-env, password-file",
                        "the key 'password'"),
                arguments(
                        "no such authority",
                        "none",
                        "{type: openrosa, server: 'https://a.example', ca-file: nowhere.pem}",
                        19,
                        "ca-file as the name of a file that this user may read and that holds certificates",
                        "'nowhere.pem'"),
                arguments(
                        "authority that is no certificate",
                        "none",
                        "{type: openrosa, server: 'https://a.example', ca-file: venue.yaml}",
                        19,
                        "holds certificates as PEM",
                        "'venue.yaml'"),
                arguments(
                        "authority without a certificate to look at",
                        "none",
                        "{type: openrosa, server: 'http://127.0.0.1', ca-file: authority.pem}",
                        19,
                        "ca-file beside an address that starts with https:// only",
                        "http://"),
                arguments(
                        "not a fingerprint",
                        "none",
                        "{type: openrosa, server: 'https://a.example', certificate-sha256: 'AB:CD'}",
                        19,
                        "certificate-sha256 as 64 hexadecimal digits",
                        "something else"),
                arguments(
                        "unknown sign-in",
                        "none",
                        "{type: openrosa, server: 'https://a.example', user: u, password-env: P, sign-in: ntlm}",
                        19,
                        "sign-in as basic or digest",
                        "'ntlm'"),
                arguments(
                        "sign-in of nobody",
                        "none",
                        "{type: openrosa, server: 'https://a.example', sign-in: digest}",
                        19,
                        "user as 1 to 200 characters",
                        "no such key"),
                arguments(
                        "colon in the user",
                        "none",
                        "{type: openrosa, server: 'https://a.example', user: 'u:v', password-env: P}",
                        19,
                        "user as a name without a colon",
                        "one with a colon"),
                arguments(
                        "form id with a space",
                        "none",
                        "{type: openrosa, server: 'https://a.example', form-id: a form}",
                        19,
                        "form-id as 1 to 100 letters",
                        "'a form'"),
                arguments(
                        "no such variable",
                        "none",
                        "{type: openrosa, server-env: NOWHERE}",
                        19,
                        "a variable of the environment",
                        "no such variable"),
                arguments("unknown language", "example: false", "languages: [en, fr]", 2, "one of en, gd, pl", "'fr'"),
                arguments("other spelling", "example: false", "languages: [EN]", 2, "one of en, gd, pl", "'EN'"),
                arguments(
                        "doubled language",
                        "example: false",
                        "languages: [en, pl, en]",
                        2,
                        "once",
                        "'en' a second time"),
                arguments(
                        "retention without a unit",
                        "destination: none",
                        "destination: none\nretention: 30",
                        20,
                        "retention as a time such as 30 days",
                        "'30'"),
                arguments(
                        "a share that is no percentage",
                        "destination: none",
                        "destination: none\nstaffShare: {most: 101}",
                        20,
                        "most as a whole number from 0 to 100",
                        "'101'"),
                arguments(
                        "a share of nobody known",
                        "destination: none",
                        "destination: none\nstaffShare: {per: county}",
                        20,
                        "per as organisation or service",
                        "'county'"),
                arguments(
                        "network without names",
                        "destination: none",
                        "destination: none\nnetwork: {port: 8443}",
                        20,
                        "names as a list",
                        "no such key"),
                arguments(
                        "network with an empty list",
                        "destination: none",
                        "destination: none\nnetwork: {names: []}",
                        20,
                        "names as a list of 1 to 10 names",
                        "a list of 0"),
                arguments(
                        "network with a wildcard",
                        "destination: none",
                        "destination: none\nnetwork: {names: ['*.local']}",
                        20,
                        "a name such as storycorner.local",
                        "'*.local'"),
                arguments(
                        "network with an address of the web",
                        "destination: none",
                        "destination: none\nnetwork: {names: ['https://hall.local']}",
                        20,
                        "without https:// and without a port",
                        "'https://hall.local'"),
                arguments(
                        "network with a name twice",
                        "destination: none",
                        "destination: none\nnetwork: \n  names:\n    - hall.local\n    - Hall.Local",
                        23,
                        "each of the names once",
                        "'Hall.Local' a second time"),
                arguments(
                        "network at a port of the system",
                        "destination: none",
                        "destination: none\nnetwork: {names: [hall.local], port: 443}",
                        20,
                        "port as a whole number from 1024 to 65535",
                        "'443'"),
                arguments(
                        "network without encryption",
                        "destination: none",
                        "destination: none\nnetwork: {names: [hall.local], http: yes}",
                        20,
                        "one of the keys names, port, certificate, key",
                        "'http'"),
                arguments(
                        "certificate without its key",
                        "destination: none",
                        "destination: none\nnetwork: {names: [hall.local], certificate: venue.yaml}",
                        20,
                        "key as 1 to 300 characters",
                        "no such key"),
                arguments(
                        "certificate that is not there",
                        "destination: none",
                        "destination: none\nnetwork: {names: [hall.local], certificate: a.pem, key: venue.yaml}",
                        20,
                        "certificate as the name of a file that this user may read",
                        "a.pem"),
                arguments(
                        "key that is none",
                        "destination: none",
                        "destination: none\nnetwork: {names: [hall.local], certificate: venue.yaml, key: venue.yaml}",
                        20,
                        "a certificate and its own private key",
                        "don't belong together"),
                arguments("no language", "example: false", "languages: []", 2, "at least one language", "none"),
                arguments("language as a word", "example: false", "languages: en", 2, "languages as a list", "'en'"),
                arguments(
                        "no such file",
                        "none",
                        "{type: openrosa, server-file: nowhere}",
                        19,
                        "a file that this user may read",
                        "no such file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void namesFileLineAndExpectation(
            String mistake, String right, String wrong, int line, String expected, String found) {
        var message = refusal(GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertThat(message.lines())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith(folder.resolve("venue.yaml") + ", line " + line + ": expected ")
                        .contains(expected)
                        .contains(found));
        assertThat(message).doesNotContain("hush");
    }

    @Test
    void namesEveryMistakeOnALineOfItsOwn() {
        var message = refusal(GOOD.replace("example: false", "example: perhaps")
                .replace("3.78", "0")
                .replace("5 min", "5"));

        assertThat(message.lines()).hasSize(3);
        assertThat(message).contains("line 2").contains("line 15").contains("line 18");
    }

    @Test
    void saysThatTheFileIsMissing() {
        var missing = catchThrowableOfType(VenueFileException.class, () -> new VenueFile(folder, Map.of()).read());

        assertThat(missing)
                .hasMessage(folder.resolve("venue.yaml") + ": expected the venue's settings, found no such file");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal("")).contains("found an empty file");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(refusal("# note\n".repeat(700_000))).contains("at most 4096 kB");
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        Files.write(folder.resolve("venue.yaml"), "name: Hall\nexample: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        var refusal = catchThrowableOfType(VenueFileException.class, () -> new VenueFile(folder, Map.of()).read());

        assertThat(refusal).hasMessageContaining("line 2: expected text in UTF-8");
    }

    @Test
    void showsAtMostTwentyFiveMistakes() {
        var message = refusal(GOOD + "x: 1\n".repeat(60));

        assertThat(message.lines()).hasSize(26);
        assertThat(message).endsWith("and 35 more mistakes");
    }

    private static String destination(String section) {
        return GOOD.replace("destination: none", "destination: {" + section + "}");
    }

    private Venue read(String yaml) {
        return read(yaml, Map.of());
    }

    private Venue read(String yaml, Map<String, String> environment) {
        try {
            Files.writeString(folder.resolve("venue.yaml"), yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new VenueFile(folder, environment).read();
    }

    private String refusal(String yaml) {
        var refusal = catchThrowableOfType(VenueFileException.class, () -> read(yaml));
        assertThat(refusal).as("a refusal").isNotNull();
        return String.valueOf(refusal.getMessage());
    }
}
