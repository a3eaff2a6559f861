package org.storycorner.venue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** What counts as an address that this box may show or send to. */
final class WebAddress {

    private static final Set<String> THIS_DEVICE = Set.of("127.0.0.1", "localhost", "[::1]");

    private WebAddress() {}

    /** An https address with a host. */
    static boolean isSecure(String text) {
        return parsed(text).filter(WebAddress::isHttps).isPresent();
    }

    /**
     * An address that stories may be sent to: https, or http to this device itself; no user's name, query or fragment in
     * it. Empty for any other text.
     */
    static Optional<URI> ofServer(String text) {
        return parsed(text)
                .filter(WebAddress::isPrivate)
                .filter(uri ->
                        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null);
    }

    /** Whether nobody on the way can read along. */
    static boolean isPrivate(URI uri) {
        return isHttps(uri) || ("http".equalsIgnoreCase(uri.getScheme()) && THIS_DEVICE.contains(uri.getHost()));
    }

    static boolean isHttps(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
