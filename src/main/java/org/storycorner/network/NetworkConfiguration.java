package org.storycorner.network;

import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.storycorner.queue.BoxSettings;
import org.storycorner.venue.NetworkSettings.OtherDevicesToo;
import org.storycorner.venue.NetworkSettings.ThisDeviceOnly;
import org.storycorner.venue.VenueInForce;

/** Opens the box to other devices where {@code venue.yaml} says so, with the certificate that counts from this start on. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Network network(VenueInForce venue, BoxSettings settings, Clock clock) {
        return switch (venue.inFile().network()) {
            case ThisDeviceOnly none -> Network.closed();
            case OtherDevicesToo open -> Network.open(open, settings.keyFile(), clock);
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> doorForOtherDevices(Network network) {
        return tomcat -> network.door().ifPresent(door -> door.addTo(tomcat));
    }
}
