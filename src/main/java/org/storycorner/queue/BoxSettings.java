package org.storycorner.queue;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where a box keeps its stories and its key.
 *
 * @param data the box's own folder; created when it is missing
 * @param keyFile the key that seals everything in {@code data}; never inside of it
 * @param backup where the daily backup goes; {@code backup} in {@code data} when it is not set, another disk is better
 * @param freeSpaceFloor below this much free space no new story is begun
 */
@ConfigurationProperties("storycorner")
public record BoxSettings(
        Path data,
        Path keyFile,
        @Nullable Path backup,
        @DefaultValue("200MB") DataSize freeSpaceFloor) {

    public BoxSettings {
        requireSetting("storycorner.data", data);
        requireSetting("storycorner.key-file", keyFile);
        if (freeSpaceFloor.isNegative()) {
            throw new IllegalArgumentException(
                    "storycorner.free-space-floor is a size such as 200MB, not " + freeSpaceFloor);
        }
        data = data.toAbsolutePath().normalize();
        keyFile = keyFile.toAbsolutePath().normalize();
        backup = (backup == null ? data.resolve("backup") : backup)
                .toAbsolutePath()
                .normalize();
    }

    /** Where the daily backup goes. */
    @Override
    public Path backup() {
        return Objects.requireNonNull(backup, "set when this was made");
    }

    private static void requireSetting(String name, @Nullable Path value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(name + " is not set; a path was expected");
        }
    }
}
