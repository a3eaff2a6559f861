package org.storycorner.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mark by which a data folder knows its own key and its own place: who this box is and where it lies, sealed. */
record BoxMark(DurableFolder data) {
    private static final String NAME = "box-id";
    private static final int VERSION = 2;

    /** What a mark says. */
    record Said(BoxIdentity identity, Place place) {}

    boolean exists() {
        return Files.exists(data.path().resolve(NAME));
    }

    /** What it says; empty when this key does not open it, or it is damaged. */
    Optional<Said> read(Sealing sealing) throws IOException {
        try {
            var sealed = Base64.getDecoder().decode(Files.readString(data.path().resolve(NAME)));
            return sealing.opened(sealed, NAME).map(BoxMark::said);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    void write(Sealing sealing, Said said) throws IOException {
        var identity = said.identity();
        var json = CanonicalJson.write(new Written(
                VERSION, identity.id(), identity.earlier(), identity.movedHere().orElse(null), said.place()));
        var sealed = Base64.getEncoder().encodeToString(sealing.seal(json, NAME));
        data.write(NAME, "", sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** The first version of Story Corner wrote the bare id, and did not know its place. */
    private static Said said(byte[] opened) {
        try {
            var written = CanonicalJson.read(opened, Written.class, Written::version, VERSION);
            return new Said(
                    new BoxIdentity(written.id(), written.earlier(), Optional.ofNullable(written.movedHere())),
                    written.place());
        } catch (UnopenableException bareId) {
            var id = new String(opened, StandardCharsets.UTF_8);
            return new Said(new BoxIdentity(id, List.of(), Optional.empty()), Place.UNKNOWN);
        }
    }

    private record Written(
            int version,
            String id,
            List<BoxIdentity.Earlier> earlier,
            @Nullable Instant movedHere,
            Place place) {}
}
