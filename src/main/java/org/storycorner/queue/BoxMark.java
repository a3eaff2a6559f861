package org.storycorner.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.UUID;

/** The mark by which a data folder knows its own key: a random id, sealed. */
record BoxMark(DurableFolder data) {
    private static final String NAME = "box-id";

    boolean exists() {
        return Files.exists(data.path().resolve(NAME));
    }

    boolean opensWith(Sealing sealing) throws IOException {
        return sealing.opens(sealed(), NAME);
    }

    /** Whether it was sealed with a key that is missing here, as a key file from before a rotation lacks the newest. */
    boolean isBeyond(Sealing sealing) throws IOException {
        return exists() && sealing.keys().lackKeyOf(sealed());
    }

    /** Seals it with the newest key, before anything else is: then no older key file is ever taken for the newest. */
    void renew(Sealing sealing) throws IOException {
        try {
            if (!sealing.keys().newestSealed(sealed())) {
                write(sealing.open(sealed(), NAME, "the box's mark"), sealing);
            }
        } catch (UnopenableException otherKey) {
            throw new IllegalStateException("Only a mark that opens is renewed", otherKey);
        }
    }

    void write(Sealing sealing) throws IOException {
        write(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), sealing);
    }

    private void write(byte[] id, Sealing sealing) throws IOException {
        var sealed = Base64.getEncoder().encodeToString(sealing.seal(id, NAME));
        data.write(NAME, "", sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing when it is damaged. */
    private byte[] sealed() throws IOException {
        try {
            return Base64.getDecoder().decode(Files.readAllBytes(data.path().resolve(NAME)));
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
