package org.storycorner.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** The number used once that lets a page's own inline scripts run under its Content-Security-Policy. */
public final class ScriptNonce {

    private static final String ATTRIBUTE = ScriptNonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private ScriptNonce() {}

    /** This request's nonce: 128 bits, the same however often it is asked for. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String nonce) {
            return nonce;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }
}
