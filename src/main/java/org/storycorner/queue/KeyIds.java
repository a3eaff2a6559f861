package org.storycorner.queue;

import com.google.crypto.tink.KeysetHandle;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The ids of the keys in a key file, oldest first. What Tink seals begins with a 1 and the id of the key that sealed it. */
record KeyIds(List<Integer> all, int newest) {

    private static final int MARK = 1;
    private static final int PREFIX = 5;

    KeyIds {
        all = List.copyOf(all);
    }

    static KeyIds of(KeysetHandle keys) {
        return new KeyIds(
                IntStream.range(0, keys.size())
                        .map(place -> keys.getAt(place).getId())
                        .boxed()
                        .toList(),
                keys.getPrimary().getId());
    }

    /** Whether this names a key that is not among these. */
    boolean lackKeyOf(byte[] sealed) {
        return named(sealed).filter(id -> !all.contains(id)).isPresent();
    }

    boolean newestSealed(byte[] sealed) {
        return named(sealed).filter(id -> id == newest).isPresent();
    }

    private static Optional<Integer> named(byte[] sealed) {
        return sealed.length > PREFIX && sealed[0] == MARK
                ? Optional.of(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt())
                : Optional.empty();
    }
}
