package org.storycorner.staff;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.storycorner.staff.SignIn.TooManyTriesException;
import org.storycorner.venue.VenueInForce;

/**
 * Which requests the box answers. Whatever no rule names goes to Vaadin, which opens only the views that say who may see
 * them and shows its own page for an address that does not exist. No browser is told to come encrypted only (HSTS): it would
 * hold for the name on every port, also for other things that the venue runs there.
 */
@Configuration
@EnableWebSecurity
class WebSecurity {

    private static final String[] FILES = {
        "/styles/**", "/components/**", "/pictures/**", "/fonts/**", "/lumo/**", "/bsl/**"
    };

    /** What a page sends while it goes away: it names its story by an id that no other page knows. */
    private static final String NAMES_ITS_STORY = "/last-words";

    static final String SIGN_IN = "/staff/sign-in";

    /** What is open before anybody is signed in. */
    private static final String[] DOORS = {SIGN_IN, "/staff/setup", SignInGuard.ASKS};

    /** Vaadin checks a token of its own on its requests; it would let the sign-in form pass without one. */
    @Bean
    SecurityFilterChain requests(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            SignedIn signedIn,
            AccountTable accounts,
            SignInSession session) {
        var guard = new SignInGuard(signedIn, accounts, session);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers(DOORS)
                        .permitAll()
                        .requestMatchers("/staff", "/staff/**")
                        .authenticated()
                        .requestMatchers("/speech/**")
                        .permitAll()
                        .requestMatchers(WebSecurity::asksForHealthFromElsewhere)
                        .denyAll()
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN)
                                .defaultSuccessUrl("/staff")
                                .enableCsrfConfiguration(false)
                                .anyRequest(any -> any.permitAll()))
                .formLogin(form -> form.failureHandler(WebSecurity::refused))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.FORBIDDEN), WebSecurity::isActuator))
                .addFilterAfter(guard, SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(NAMES_ITS_STORY)
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .headers(headers -> headers.frameOptions(frames -> frames.deny())
                        .httpStrictTransportSecurity(never -> never.disable()))
                .build();
    }

    @Bean
    HttpFirewall ownNames(VenueInForce venue) {
        return new OwnNames(venue.inFile().network());
    }

    /** Hashes say how they were made, so that a better way can follow. */
    @Bean
    PasswordEncoder passwordHash() {
        return new DelegatingPasswordEncoder(PasswordHash.ID, Map.of(PasswordHash.ID, new PasswordHash()));
    }

    /** How the box is doing is for the box itself; other devices have the console. */
    private static boolean asksForHealthFromElsewhere(HttpServletRequest request) {
        return isActuator(request) && OwnNames.isFromOtherDevice(request);
    }

    /** Nobody signs in for these. */
    private static boolean isActuator(HttpServletRequest request) {
        return (request.getRequestURI() + "/").startsWith("/actuator/");
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(
                refusal instanceof TooManyTriesException tooMany
                        ? SIGN_IN + "?wait=" + (tooMany.pause().toSeconds() + 1)
                        : SIGN_IN + "?error");
    }
}
