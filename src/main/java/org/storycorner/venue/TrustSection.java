package org.storycorner.venue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.storycorner.venue.DestinationSettings.Trust;

/** What the destination's section says of the server's certificate: {@code ca-file} and {@code certificate-sha256}. */
record TrustSection(Path folder, Mistakes mistakes) {

    private static final List<String> KEYS = List.of("ca-file", "certificate-sha256");

    private static final int MOST_BYTES = 1 << 20;

    Trust read(YamlSection section) {
        return new Trust(authorities(section), fingerprint(section));
    }

    /** Notes the keys beside an address that has no certificate. */
    void refuse(YamlSection section) {
        KEYS.stream()
                .filter(section::has)
                .forEach(key -> mistakes.note(
                        section.lineOf(key),
                        key + " beside an address that starts with https:// only",
                        "it beside one that starts with http://"));
    }

    private List<X509Certificate> authorities(YamlSection section) {
        if (!section.has("ca-file")) {
            return List.of();
        }
        var name = section.text("ca-file", 300);
        var certificates = name.isEmpty() ? List.<X509Certificate>of() : certificates(name);
        if (!name.isEmpty() && certificates.isEmpty()) {
            mistakes.note(
                    section.lineOf("ca-file"),
                    "ca-file as the name of a file that this user may read and that holds certificates as PEM",
                    "'" + name + "'");
        }
        return certificates;
    }

    private Optional<CertificateFingerprint> fingerprint(YamlSection section) {
        if (!section.has("certificate-sha256")) {
            return Optional.empty();
        }
        var written = section.text("certificate-sha256", 200);
        var fingerprint = CertificateFingerprint.parse(written);
        if (!written.isEmpty() && fingerprint.isEmpty()) {
            mistakes.note(
                    section.lineOf("certificate-sha256"),
                    "certificate-sha256 as 64 hexadecimal digits, with or without colons",
                    "something else");
        }
        return fingerprint;
    }

    private List<X509Certificate> certificates(String name) {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return certificates(in);
        } catch (IOException | InvalidPathException | CertificateException unreadable) {
            return List.of();
        }
    }

    private static List<X509Certificate> certificates(InputStream in) throws IOException, CertificateException {
        var pem = new ByteArrayInputStream(in.readNBytes(MOST_BYTES));
        return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
