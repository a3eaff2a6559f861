package org.storycorner.venue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.storycorner.venue.DestinationSettings.Credentials;
import org.storycorner.venue.DestinationSettings.SignIn;

/** The settings' {@code destination}: {@code none}, or a server with its secrets from the environment or a file. */
record DestinationSection(Path folder, Map<String, String> environment, Mistakes mistakes) {

    private static final List<String> KEYS = List.of(
            "type",
            "server",
            "server-env",
            "server-file",
            "ca-file",
            "certificate-sha256",
            "user",
            "password-env",
            "password-file",
            "sign-in",
            "form-id");
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
                    value.line(),
                    "destination as none, or as a section with the keys type and server",
                    "something else");
            return new DestinationSettings.None();
        }
        var section = new YamlSection(value, "destination", mistakes, KEYS);
        var type = section.text("type", 40);
        if (!type.isEmpty() && !type.equals("openrosa")) {
            mistakes.note(section.lineOf("type"), "type as openrosa", "'" + type + "'");
        }
        var server = address(section);
        var trust = new TrustSection(folder, mistakes);
        if (!WebAddress.isHttps(server)) {
            trust.refuse(section);
        }
        return new DestinationSettings.OpenRosa(server, credentials(section), trust.read(section), formId(section));
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
        if (Stream.of("user", "password-env", "password-file", "sign-in").noneMatch(section::has)) {
            return Optional.empty();
        }
        only(section, List.of("password-env", "password-file"));
        var user = user(section);
        var signIn = signIn(section);
        return secret("password").outside(section).map(password -> new Credentials(user, password, signIn));
    }

    private String user(YamlSection section) {
        var user = section.text("user", 200);
        if (user.contains(":")) {
            mistakes.note(section.lineOf("user"), "user as a name without a colon", "one with a colon");
        }
        return user;
    }

    private SignIn signIn(YamlSection section) {
        var written = section.textOrNothing("sign-in", 40);
        return switch (written) {
            case "", "basic" -> SignIn.BASIC;
            case "digest" -> SignIn.DIGEST;
            default -> {
                mistakes.note(section.lineOf("sign-in"), "sign-in as basic or digest", "'" + written + "'");
                yield SignIn.BASIC;
            }
        };
    }

    private Optional<String> formId(YamlSection section) {
        if (!section.has("form-id")) {
            return Optional.empty();
        }
        var id = section.text("form-id", 200);
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9_.-]{1,100}")) {
            mistakes.note(
                    section.lineOf("form-id"),
                    "form-id as 1 to 100 letters, digits, points, hyphens and underscores",
                    "'" + id + "'");
        }
        return Optional.of(id);
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
