package org.storycorner.venue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;

/** The section {@code network} of {@code venue.yaml}; without it the box is reached on its own device only. */
record NetworkSection(Path folder, Mistakes mistakes) {

    static final String KEY = "network";

    private static final List<String> KEYS = List.of("names", "port", "certificate", "key");
    private static final int MOST_NAMES = 10;
    private static final int MOST_BYTES = 1 << 20;

    NetworkSettings read(YamlSection venue) {
        return venue.value(KEY)
                .map(value -> new YamlSection(value, KEY, mistakes, KEYS))
                .flatMap(this::otherDevices)
                .orElse(new NetworkSettings.ThisDeviceOnly());
    }

    /** Empty when a mistake was noted, beside which there is nothing to go on with. */
    private Optional<NetworkSettings> otherDevices(YamlSection section) {
        var names = names(section);
        int port = section.has("port")
                ? section.whole("port", OtherDevicesToo.LEAST_PORT, OtherDevicesToo.MOST_PORT)
                : OtherDevicesToo.USUAL_PORT;
        var certificate = certificate(section);
        return names.isEmpty() ? Optional.empty() : Optional.of(new OtherDevicesToo(names, port, certificate));
    }

    private List<HostName> names(YamlSection section) {
        var written = section.list("names");
        if (section.has("names") && (section.isEmptyList("names") || written.size() > MOST_NAMES)) {
            mistakes.note(
                    section.lineOf("names"),
                    "names as a list of 1 to " + MOST_NAMES + " names",
                    "a list of " + written.size());
        }
        var known = new HashSet<HostName>();
        return written.stream().flatMap(value -> name(value, known).stream()).toList();
    }

    private Optional<HostName> name(YamlValue value, HashSet<HostName> known) {
        var name = value.text().flatMap(HostName::parse);
        if (name.isEmpty()) {
            mistakes.note(
                    value.line(),
                    "an entry of names as a name such as storycorner.local or one device's address such as 192.168.1.20,"
                            + " without https:// and without a port",
                    value.shown());
        } else if (!known.add(name.get())) {
            mistakes.note(value.line(), "each of the names once", value.shown() + " a second time");
        }
        return name;
    }

    private Optional<CertificateWithKey> certificate(YamlSection section) {
        if (!section.has("certificate") && !section.has("key")) {
            return Optional.empty();
        }
        var certificate = content(section, "certificate", "certificates");
        var key = content(section, "key", "a private key without a password");
        refuseWhenOpenToOthers(section);
        return certificate.isEmpty() || key.isEmpty()
                ? Optional.empty()
                : together(section, certificate.get(), key.get());
    }

    private Optional<CertificateWithKey> together(YamlSection section, String certificate, String key) {
        try {
            return Optional.of(CertificateWithKey.parse(certificate, key));
        } catch (IllegalArgumentException notOne) {
            mistakes.note(
                    section.lineOf("key"),
                    "certificate and key as files (PEM) with a certificate and its own private key, without a password",
                    "files that don't hold these, or don't belong together");
            return Optional.empty();
        }
    }

    private Optional<String> content(YamlSection section, String key, String what) {
        var name = section.text(key, 300);
        var content = name.isEmpty() ? Optional.<String>empty() : content(name);
        if (!name.isEmpty() && content.isEmpty()) {
            mistakes.note(
                    section.lineOf(key),
                    key + " as the name of a file that this user may read and that holds " + what + " as PEM",
                    "'" + name + "'");
        }
        return content;
    }

    private Optional<String> content(String name) {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private void refuseWhenOpenToOthers(YamlSection section) {
        var name = section.value("key").flatMap(YamlValue::text).orElse("");
        try {
            if (!name.isEmpty() && new SecretFile(folder.resolve(name)).isOpenToOthers()) {
                mistakes.note(
                        section.lineOf("key"),
                        "key as a file that no other user of this machine may open (mode 0600)",
                        "one that is open to all");
            }
        } catch (IOException | InvalidPathException saidAlready) {
            // Whoever reads its content notes that there is no such file.
        }
    }
}
