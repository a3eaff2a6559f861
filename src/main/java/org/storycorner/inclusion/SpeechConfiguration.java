package org.storycorner.inclusion;

import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.storycorner.venue.Venue;

/** The one voice of the box. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechSettings.class)
class SpeechConfiguration {

    @Bean
    Speech speech(SpeechSettings settings, Supplier<Venue> venue) {
        return new Speech(settings, venue);
    }

    @Bean
    OwnWordsPermits ownWordsPermits() {
        return new OwnWordsPermits();
    }
}
