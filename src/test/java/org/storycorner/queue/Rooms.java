package org.storycorner.queue;

import org.springframework.util.unit.DataSize;

/** Disks with and without room, for tests of whoever asks first. */
public final class Rooms {

    private static final DataSize FLOOR = DataSize.ofMegabytes(200);

    private Rooms() {}

    public static BoxSpace plenty() {
        return new BoxSpace(() -> FLOOR.toBytes(), FLOOR);
    }

    public static BoxSpace none() {
        return new BoxSpace(() -> FLOOR.toBytes() - 1, FLOOR);
    }
}
