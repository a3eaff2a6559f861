package org.storycorner.paper.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How scans come in and go on, {@code storycorner.paper.*}.
 *
 * @param folder into which a scanner puts its files; none is watched when it is not set
 * @param attachScans whether the scanned pages go with their story, all but the sheet with the contact
 */
@ConfigurationProperties("storycorner.paper")
public record PaperSettings(
        @Nullable Path folder, @DefaultValue("true") boolean attachScans) {

    /** The folder that is watched; empty when none is. */
    public Optional<Path> watched() {
        return Optional.ofNullable(folder).filter(path -> !path.toString().isBlank());
    }
}
