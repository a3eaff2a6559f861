package org.storycorner.venue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the venue once, at start: a changed file counts after the next start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VenueSettings.class)
class VenueConfiguration {

    @Bean
    Venue venue(VenueSettings settings) {
        return VenueFile.read(settings.config());
    }
}
