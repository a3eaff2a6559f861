package org.storycorner.venue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.storycorner.venue.DestinationSettings.Credentials;

/** The settings' {@code destination}: {@code none}, or a server with its secrets from the environment or a file. */
record DestinationSection(Path folder, Map<String, String> environment, Mistakes mistakes) {

    private static final List<String> KEYS =
            List.of("type", "server", "server-env", "server-file", "user", "password-env", "password-file");
    private static final URI STAND_IN = URI.create("https://stand-in.invalid/");

    DestinationSettings read(YamlSection venue) {
        return venue.value("destination")
                .filter(value -> !isNone(value))
                .map(this::server)
                .orElse(new DestinationSettings.None());
    }

    private static boolean isNone(YamlValue value) {
        return value.text().filter("none"::equals).isPresent();
    }

    private DestinationSettings server(YamlValue value) {
        if (value.entries().isEmpty()) {
            mistakes.note(
                    value.line(), "destination as none, or as a section with the keys type and server", value.shown());
            return new DestinationSettings.None();
        }
        var section = new YamlSection(value, "destination", mistakes, KEYS);
        var type = section.text("type", 40);
        if (!type.isEmpty() && !type.equals("openrosa")) {
            mistakes.note(section.lineOf("type"), "type as openrosa", "'" + type + "'");
        }
        return new DestinationSettings.OpenRosa(address(section), credentials(section));
    }

    private URI address(YamlSection section) {
        only(section, List.of("server", "server-env", "server-file"));
        var place = section.has("server") ? "server" : section.has("server-env") ? "server-env" : "server-file";
        var written = section.has("server")
                ? Optional.of(section.text("server", 2_000)).filter(text -> !text.isEmpty())
                : secret("server").outside(section);
        var address = written.flatMap(WebAddress::ofServer);
        if (written.isPresent() && address.isEmpty()) {
            mistakes.note(
                    section.lineOf(place),
                    place
                            + " as an address that starts with https:// (http:// for this device only), without a user, ? or #",
                    "something else");
        }
        return address.orElse(STAND_IN);
    }

    private Optional<Credentials> credentials(YamlSection section) {
        if (!section.has("user") && !section.has("password-env") && !section.has("password-file")) {
            return Optional.empty();
        }
        only(section, List.of("password-env", "password-file"));
        var user = section.text("user", 200);
        return secret("password").outside(section).map(password -> new Credentials(user, password));
    }

    /** Notes when not exactly one of these keys is there. */
    private void only(YamlSection section, List<String> keys) {
        long there = keys.stream().filter(section::has).count();
        if (there != 1) {
            mistakes.note(
                    section.line(),
                    "exactly one of the keys " + String.join(", ", keys),
                    there == 0 ? "none" : there + " of them");
        }
    }

    private Secret secret(String key) {
        return new Secret(key, folder, environment, mistakes);
    }
}
