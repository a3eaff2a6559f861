package org.storycorner.sync;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.queue.StoryQueue;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.Venue;

/** Sending, put together from the venue's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncProperties.class)
class SyncConfiguration {

    @Bean
    Destination destination(Venue venue, SyncProperties properties, Clock clock, RandomGenerator random) {
        return switch (venue.destination()) {
            case DestinationSettings.None none -> new Nowhere();
            case DestinationSettings.OpenRosa server -> new OpenRosaDestination(server, properties, clock, random);
        };
    }

    @Bean
    SyncChannel syncChannel(JdbcClient jdbc, Destination destination, Clock clock, RandomGenerator random) {
        return new SyncChannel(jdbc, destination.shown(), clock, new Backoff(random));
    }

    @Bean
    Sender sender(StoryQueue queue, Destination destination, SyncChannel channel, Clock clock) {
        return new Sender(queue, destination, channel, clock);
    }

    @Bean
    StorySync storySync(StoryQueue queue, Destination destination, SyncChannel channel, Sender sender) {
        return new StorySync(queue, destination, channel, sender);
    }

    /** Commands boot without it and send when they are told to. */
    @Bean
    @ConditionalOnBooleanProperty(name = "storycorner.sync.enabled", matchIfMissing = true)
    SenderTimer senderTimer(Sender sender, Destination destination, SyncProperties properties) {
        return new SenderTimer(sender, destination, properties.tick());
    }
}
