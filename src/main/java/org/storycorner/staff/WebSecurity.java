package org.storycorner.staff;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Which requests the box answers. Whatever no rule names goes to Vaadin, which opens only the views that say who may see
 * them and shows its own page for an address that does not exist.
 */
@Configuration
@EnableWebSecurity
class WebSecurity {

    private static final String[] FILES = {"/styles/**", "/components/**", "/pictures/**", "/fonts/**", "/lumo/**"};

    @Bean
    SecurityFilterChain requests(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(any -> any.permitAll()))
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .build();
    }

    /** No accounts yet: nobody signs in, and Spring Boot invents no password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
