package org.storycorner.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * How long somebody stays signed in. The browser's session itself lives on when that ends: a kiosk in the same browser may
 * be in the middle of a story.
 */
@Component
public class SignInSession {

    /** With nothing done for this long, the sign-in ends. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    private static final String LAST_DONE = SignInSession.class.getName() + ".lastDone";
    private static final String ENDED = SignInSession.class.getName() + ".ended";

    private final OpenPages pages;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInSession(OpenPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** Signs out: nothing of the console stays open in this browser. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(LAST_DONE);
            pages.close(session);
        }
    }

    /** Keeps this browser signed in although the account was just changed, by the person's own new password. */
    public void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(SignIn.session(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whether the last sign-in in this browser ended by itself; says so once. */
    public static boolean hasEnded(HttpSession session) {
        var ended = session.getAttribute(ENDED) != null;
        session.removeAttribute(ENDED);
        return ended;
    }

    /** Ends a sign-in with which nothing was done for too long. */
    boolean endIdle(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        if (session.getAttribute(LAST_DONE) instanceof Instant last
                && Duration.between(last, clock.instant()).compareTo(IDLE) >= 0) {
            end(request, response);
            session.setAttribute(ENDED, true);
            return true;
        }
        return false;
    }

    /** Somebody does something. */
    void touch(HttpSession session) {
        session.setAttribute(LAST_DONE, clock.instant());
    }
}
