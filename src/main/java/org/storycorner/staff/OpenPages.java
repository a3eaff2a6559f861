package org.storycorner.staff;

import jakarta.servlet.http.HttpSession;

/** The pages of the console that a browser has open; what they show ends with the sign-in. */
@FunctionalInterface
public interface OpenPages {

    /** Closes them; the kiosk's pages in the same browser stay. */
    void close(HttpSession session);
}
