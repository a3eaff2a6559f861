package org.storycorner.queue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that holds the box's sealing keys (AES-256-GCM): the newest seals, the others open what they once sealed. */
record KeyFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    boolean exists() {
        return file().exists();
    }

    /** Makes a new key and keeps it, durably. */
    void create() {
        try {
            write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, KeysetFile.TINK));
            LOG.info("The key is new: {}. Copy it to a safe place; without it nobody can open the stories.", path);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java can't make an AES-256-GCM key", broken);
        }
    }

    /** The sealing that these keys do. */
    Sealing sealing() {
        return sealingWith(keys());
    }

    KeysetHandle keys() {
        return file().read();
    }

    void write(KeysetHandle keys) {
        file().write(keys);
    }

    /** These keys and a new one, which seals from now on. */
    static KeysetHandle rotated(KeysetHandle keys) {
        try {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            return KeysetHandle.newBuilder(keys).addEntry(fresh).build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java can't make an AES-256-GCM key", broken);
        }
    }

    Sealing sealingWith(KeysetHandle keys) {
        try {
            return new Sealing(keys.getPrimitive(KeysetFile.TINK, Aead.class), KeyIds.of(keys));
        } catch (GeneralSecurityException | RuntimeException anotherKindOfKey) {
            throw file().noKey();
        }
    }

    private KeysetFile file() {
        return new KeysetFile("The key file", path);
    }
}
