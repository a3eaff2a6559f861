package org.storycorner.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the Spring application of a box: with its screens, or without them for one command alone. */
record BoxStart(Class<?> application, BoxOptions options) {

    /** What Spring itself says of a start that failed; {@link Failure} says it in one sentence, once. */
    private static final Map<String, Object> SAID_ELSEWHERE = Map.of(
            "logging.level.org.springframework.boot.SpringApplication", "off",
            "logging.level.org.springframework.boot.diagnostics", "off",
            "logging.level.org.springframework.context", "error",
            "logging.level.org.springframework.boot.web.server", "error",
            "logging.level.org.apache.catalina.util.LifecycleBase", "off");

    /** The box, listening on this port (0 for any free one). */
    ConfigurableApplicationContext withScreens(int port) {
        return started(WebApplicationType.SERVLET, List.of("--server.port=" + port));
    }

    /**
     * The box's queue, settings and sending. Nothing listens, nothing is sent by itself, and nothing that only screens
     * need is made: Vaadin's part could not even start without a web server.
     */
    ConfigurableApplicationContext withoutScreens() {
        return started(
                WebApplicationType.NONE,
                List.of(
                        "--storycorner.sync.enabled=false",
                        "--storycorner.housekeeping.enabled=false",
                        "--spring.boot.enableautoconfiguration=false",
                        "--spring.main.lazy-initialization=true"));
    }

    private ConfigurableApplicationContext started(WebApplicationType type, List<String> more) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(SAID_ELSEWHERE);
        var properties = new ArrayList<>(options.properties());
        properties.addAll(more);
        return spring.run(properties.toArray(String[]::new));
    }
}
