package org.storycorner;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.storycorner.command.Commands;

/** The box: everything that runs at one venue, in one process. */
@EnableScheduling
@SpringBootApplication
public class StoryCorner {

    public static void main(String[] arguments) {
        System.exit(Commands.run(StoryCorner.class, arguments));
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Bean
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }
}
