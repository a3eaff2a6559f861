package org.storycorner.kiosk.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;

/** The random mark by which the box knows one device again, and nothing else of it: a cookie that scripts can't read. */
final class KioskMark {

    private static final String COOKIE = "kiosk";

    private KioskMark() {}

    /** This device's mark, given now when it has none. */
    static String of(VaadinRequest request, VaadinResponse response) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[0-9a-f-]{36}")) {
                    return cookie.getValue();
                }
            }
        }
        var mark = UUID.randomUUID().toString();
        response.addCookie(cookie(mark, request.isSecure()));
        return mark;
    }

    private static Cookie cookie(String mark, boolean encrypted) {
        var cookie = new Cookie(COOKIE, mark);
        cookie.setHttpOnly(true);
        cookie.setSecure(encrypted);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
