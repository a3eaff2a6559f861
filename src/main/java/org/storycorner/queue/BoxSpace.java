package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** The room on the box's disk: asked before a story is begun, so that nobody types what could not be kept. */
public final class BoxSpace {

    /** So many times the floor is little. */
    private static final int LITTLE = 5;

    /** How much is free, in bytes. */
    @FunctionalInterface
    interface Gauge {
        long free() throws IOException;
    }

    private final Gauge gauge;
    private final DataSize floor;

    BoxSpace(Gauge gauge, DataSize floor) {
        this.gauge = gauge;
        this.floor = floor;
    }

    static BoxSpace of(Path data, DataSize floor) {
        return new BoxSpace(() -> Files.getFileStore(data).getUsableSpace(), floor);
    }

    /** How much is free; empty when the disk does not answer. */
    public Optional<DataSize> free() {
        try {
            return Optional.of(DataSize.ofBytes(gauge.free()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** Whether somebody had better make room soon; also when the disk does not answer. */
    public boolean isTight() {
        try {
            return gauge.free() < LITTLE * floor.toBytes();
        } catch (IOException unknown) {
            return true;
        }
    }

    /** Whether new stories may be begun; false also when the disk does not answer. */
    public boolean hasRoom() {
        try {
            return gauge.free() >= floor.toBytes();
        } catch (IOException unknown) {
            return false;
        }
    }
}
