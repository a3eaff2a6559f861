package org.storycorner.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.storycorner.ui.ScriptNonce;

/**
 * Strict headers on each of the box's answers, errors and static files included. A filter of its own, as Spring Security
 * writes its headers too late for pages that are forwarded to Vaadin's servlet.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrictHeaders extends OncePerRequestFilter {

    /**
     * Everything from the box itself. Flow's client compiles the expressions that the server sends ({@code unsafe-eval})
     * and Lumo's components write style elements ({@code unsafe-inline} for styles); inline scripts need the page's nonce.
     * What is read aloud is played out of the browser's memory ({@code blob:}).
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'nonce-%s' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "media-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String FRAMES = "X-Frame-Options";

    /** No page is kept, neither on the disk nor for the browser's Back; files that never change say otherwise themselves. */
    private static final Map<String, String> HEADERS = Map.of(
            FRAMES,
            "DENY",
            "Cache-Control",
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY.formatted(ScriptNonce.of(request)));
        chain.doFilter(request, new Unframed(response));
    }

    /** Keeps Vaadin from allowing frames of the same origin. */
    private static class Unframed extends HttpServletResponseWrapper {
        Unframed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(FRAMES)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(FRAMES)) {
                super.addHeader(name, value);
            }
        }
    }
}
