package org.storycorner.venue;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Scope;

/** Reads the venue's file once, at start: a changed file counts after the next start, a change in the browser at once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VenueSettings.class)
class VenueConfiguration {

    /** Only after the box has been opened: that may bring the changes back from a backup. */
    @Bean
    @DependsOn("openBox")
    VenueInForce venueInForce(VenueSettings settings) {
        return new VenueInForce(
                new VenueFile(settings.config(), System.getenv()).read(), new VenueChanges(settings.data()));
    }

    /** For whoever is made anew each time, such as a page: the venue at that moment. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Venue venue(VenueInForce inForce) {
        return inForce.get();
    }
}
