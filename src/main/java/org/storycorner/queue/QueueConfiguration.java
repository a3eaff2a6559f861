package org.storycorner.queue;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the box; as everything that uses it is destroyed before it, H2 closes last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BoxSettings.class, HousekeepingSettings.class})
class QueueConfiguration {

    @Bean
    OpenBox openBox(BoxSettings settings, Clock clock) {
        return OpenBox.open(settings, clock);
    }

    @Bean(destroyMethod = "")
    StoryQueue storyQueue(OpenBox box) {
        return box.queue();
    }

    @Bean
    Desk desk(OpenBox box) {
        return box.desk();
    }

    @Bean
    Holdings holdings(OpenBox box) {
        return box.holdings();
    }

    @Bean
    BoxSpace boxSpace(OpenBox box) {
        return box.space();
    }

    @Bean
    Vault vault(OpenBox box) {
        return box.vault();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(OpenBox box) {
        return box.dataSource();
    }

    @Bean
    JdbcClient jdbcClient(OpenBox box) {
        return box.jdbc();
    }

    @Bean
    StoryTransfer storyTransfer(OpenBox box, BoxSettings settings, Clock clock) {
        return new StoryTransfer(box.queue(), box.space(), settings.keyFile(), clock);
    }

    @Bean
    QueueHealth queueHealthIndicator(OpenBox box) {
        return new QueueHealth(box);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "storycorner.housekeeping.enabled", matchIfMissing = true)
    HousekeepingTimer housekeepingTimer(
            OpenBox box, HousekeepingSettings settings, ObjectProvider<Retention> retention, Clock clock) {
        return new HousekeepingTimer(
                box.housekeeping(), settings, retention.getIfAvailable(() -> Retention.USUAL), clock);
    }
}
