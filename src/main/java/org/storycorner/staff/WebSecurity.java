package org.storycorner.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Which requests the box answers. Whatever no rule names goes to Vaadin, which opens only the views that say who may see
 * them and shows its own page for an address that does not exist.
 */
@Configuration
@EnableWebSecurity
class WebSecurity {

    private static final String[] FILES = {
        "/styles/**", "/components/**", "/pictures/**", "/fonts/**", "/lumo/**", "/bsl/**"
    };

    /** What a page sends while it goes away: it names its story by an id that no other page knows. */
    private static final String NAMES_ITS_STORY = "/last-words";

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    @Bean
    SecurityFilterChain requests(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers("/speech/**")
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(any -> any.permitAll()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(NAMES_ITS_STORY))
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .build();
    }

    /** The box answers to its own names only: a page elsewhere can't reach it under a name that it made up (DNS rebinding). */
    @Bean
    HttpFirewall ownNames() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(OWN_NAMES::contains);
        return firewall;
    }

    /** No accounts yet: nobody signs in, and Spring Boot invents no password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
