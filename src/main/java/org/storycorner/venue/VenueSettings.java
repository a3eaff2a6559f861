package org.storycorner.venue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this box's venue is described.
 *
 * @param config the folder that holds {@code venue.yaml}
 */
@ConfigurationProperties("storycorner")
record VenueSettings(Path config) {}
