package org.storycorner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** What keeps somebody signed in: what they do, and not that their page is open. */
class SignInGuardTest {

    private static final String POLL = """
            {"csrfToken":"t","rpc":[{"type":"event","node":1,"event":"ui-poll","data":{}}],"syncId":4,"clientId":2}""";
    private static final String TAP = """
            {"csrfToken":"t","rpc":[{"type":"event","node":7,"event":"click","data":{}}],"syncId":4,"clientId":2}""";
    private static final String TYPED_WITH_A_POLL = """
            {"rpc":[{"type":"mSync","node":9,"feature":1,"property":"value","value":"a"},\
            {"type":"event","node":1,"event":"ui-poll","data":{}}],"syncId":4,"clientId":2}""";

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private String handedOn = "";
    private SignInGuard guard;

    @BeforeEach
    void signIn() {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        var accounts = new AccountTable(JdbcClient.create(store));
        var account = new Account(
                new UUID(0, 1), new AccountName("Test staff"), Role.STAFF, true, false, 1, Optional.empty());
        accounts.add(account, "none");
        SecurityContextHolder.setContext(new SecurityContextImpl(SignIn.session(account)));
        guard = new SignInGuard(new SignedIn(), accounts, new SignInSession(closed -> {}, clock));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {TAP, TYPED_WITH_A_POLL, "no json", "{}"})
    void whoeverDoesSomethingStaysSignedIn(String body) throws Exception {
        asks("uidl", TAP);
        pass(Duration.ofMinutes(14));
        asks("uidl", body);
        pass(Duration.ofMinutes(14));

        assertThat(isStillThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uidl", "heartbeat"})
    void anOpenPageKeepsNobodySignedIn(String kind) throws Exception {
        asks("uidl", TAP);
        pass(Duration.ofMinutes(14));
        asks(kind, POLL);
        pass(Duration.ofMinutes(1));

        assertThat(isStillThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {POLL, TAP, "{\"story\":\"Café, and more\"}"})
    void handsOnWhatWasSaid(String body) throws Exception {
        asks("uidl", body);

        assertThat(handedOn).isEqualTo(body);
    }

    @Test
    void handsOnWhatIsLong() throws Exception {
        var talkative = TAP.replace("click", "click".repeat(1000));

        asks("uidl", talkative);

        assertThat(handedOn).isEqualTo(talkative);
    }

    private boolean isStillThere() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", SignInGuard.ASKS);
        request.setSession(session);
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, (asked, answered) -> {});
        return response.getStatus() == 204;
    }

    private void asks(String kind, String body) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setSession(session);
        request.setParameter("v-r", kind);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        FilterChain next = (asked, answered) ->
                handedOn = String.join("\n", asked.getReader().lines().toList());
        guard.doFilter(request, new MockHttpServletResponse(), next);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
