package org.storycorner.sync;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding for addresses and headers (RFC 3986), where the JDK's is for forms. */
final class Percent {

    private Percent() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
