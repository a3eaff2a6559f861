package org.storycorner.venue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this box's venue is described.
 *
 * @param config the folder that holds {@code venue.yaml}
 * @param data the folder that the box may write, with what was changed in the browser
 */
@ConfigurationProperties("storycorner")
record VenueSettings(Path config, Path data) {}
