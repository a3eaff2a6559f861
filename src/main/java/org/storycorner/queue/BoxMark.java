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
        try {
            var sealed = Base64.getDecoder().decode(Files.readString(data.path().resolve(NAME)));
            return sealing.opens(sealed, NAME);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    void write(Sealing sealing) throws IOException {
        var id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var sealed = Base64.getEncoder().encodeToString(sealing.seal(id, NAME));
        data.write(NAME, "", sealed.getBytes(StandardCharsets.UTF_8));
    }
}
