package org.storycorner.queue;

import java.util.function.BooleanSupplier;
import org.springframework.util.unit.DataSize;

/** Disks with and without room, for tests of whoever asks first. */
public final class Rooms {

    private static final DataSize FLOOR = DataSize.ofMegabytes(200);

    private Rooms() {}

    public static BoxSpace plenty() {
        return new BoxSpace(() -> FLOOR.toBytes(), FLOOR);
    }

    /** A disk that has room whenever this says so. */
    public static BoxSpace whenever(BooleanSupplier room) {
        return new BoxSpace(() -> FLOOR.toBytes() - (room.getAsBoolean() ? 0 : 1), FLOOR);
    }
}
