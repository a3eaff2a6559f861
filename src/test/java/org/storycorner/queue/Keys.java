package org.storycorner.queue;

import java.nio.file.Path;

/** Key files without a box, for tests of other packages. */
public final class Keys {
    private Keys() {}

    public static void create(Path keyFile) {
        new KeyFile(keyFile).create();
    }
}
