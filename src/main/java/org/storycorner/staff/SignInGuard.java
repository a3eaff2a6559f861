package org.storycorner.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks with each request whether the sign-in still counts: not after idle minutes, nor when the account was changed meanwhile. */
final class SignInGuard extends OncePerRequestFilter {

    /** Where an open page asks whether its person is still signed in; that counts for nothing done. */
    static final String ASKS = "/staff/still-here";

    private final SignedIn signedIn;
    private final AccountTable accounts;
    private final SignInSession session;

    SignInGuard(SignedIn signedIn, AccountTable accounts, SignInSession session) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = signedIn.person();
        var asked = person.isPresent() ? OpenPageRequest.of(request) : request;
        if (person.isPresent()) {
            if (!isCurrent(person.get())) {
                session.end(request, response);
            } else if (!session.endIdle(request, response) && !asksByItself(asked)) {
                session.touch(request.getSession());
            }
        }
        if (request.getRequestURI().equals(ASKS)) {
            response.setStatus(
                    signedIn.person().isPresent()
                            ? HttpServletResponse.SC_NO_CONTENT
                            : HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(asked, response);
    }

    private boolean isCurrent(Person person) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && accounts.byId(person.id())
                        .filter(Account::enabled)
                        .filter(account -> Integer.valueOf(account.edition()).equals(authentication.getDetails()))
                        .isPresent();
    }

    /** An open page says by itself that it is open, or asks what is new: nobody does anything. */
    private static boolean asksByItself(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"))
                || request.getRequestURI().equals(ASKS)
                || (request instanceof OpenPageRequest page && page.isPoll());
    }
}
