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
        return sealing.opened(sealed(), NAME).map(BoxMark::said);
    }

    /** Whether it was sealed with a key that is missing here, as a key file from before a rotation lacks the newest. */
    boolean isBeyond(Sealing sealing) throws IOException {
        return exists() && sealing.keys().lackKeyOf(sealed());
    }

    /** Seals it with the newest key, before anything else is: then no older key file is ever taken for the newest. */
    void renew(Sealing sealing) throws IOException {
        var opened = sealing.opened(sealed(), NAME);
        if (opened.isPresent() && !sealing.keys().newestSealed(sealed())) {
            write(sealing, opened.get());
        }
    }

    void write(Sealing sealing, Said said) throws IOException {
        var identity = said.identity();
        write(
                sealing,
                CanonicalJson.write(new Written(
                        VERSION,
                        identity.id(),
                        identity.earlier(),
                        identity.movedHere().orElse(null),
                        said.place())));
    }

    private void write(Sealing sealing, byte[] said) throws IOException {
        var sealed = Base64.getEncoder().encodeToString(sealing.seal(said, NAME));
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
