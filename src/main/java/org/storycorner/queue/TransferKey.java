package org.storycorner.queue;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** This computer's own transfer key (HPKE: X25519, HKDF-SHA256, AES-256-GCM): opens what others sealed for it. */
final class TransferKey {

    static final HpkeParameters PARAMETERS = parameters();

    private static final String ENDING = ".transfer";

    private final KeysetHandle keys;
    private final HpkePrivateKey key;

    private TransferKey(KeysetHandle keys, HpkePrivateKey key) {
        this.keys = keys;
        this.key = key;
    }

    /** The transfer key beside this key file; empty when none was needed yet. */
    static Optional<TransferKey> beside(Path keyFile) {
        var file = file(keyFile);
        return file.exists() ? Optional.of(read(file)) : Optional.empty();
    }

    /** The same, made when it is needed for the first time. */
    static TransferKey besideOrNew(Path keyFile) {
        return beside(keyFile).orElseGet(() -> {
            try {
                var fresh = KeysetHandle.generateNew(PARAMETERS, KeysetFile.TINK);
                file(keyFile).write(fresh);
                return read(file(keyFile));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("This Java can't make an X25519 key", broken);
            }
        });
    }

    /** From the 32 secret bytes, as a recovery sheet has them. */
    @AccessesPartialKey
    static TransferKey of(byte[] secret) throws GeneralSecurityException {
        var known = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(X25519.publicFromPrivate(secret)), null);
        var key = HpkePrivateKey.create(known, SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
        var keys = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
        return new TransferKey(keys, key);
    }

    void writeBeside(Path keyFile) {
        file(keyFile).write(keys);
    }

    @AccessesPartialKey
    byte[] secret() {
        return key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
    }

    RecipientKey publicKey(String name) {
        return new RecipientKey(name, key.getPublicKey());
    }

    @AccessesPartialKey
    Fingerprint fingerprint() {
        return Fingerprint.of(key.getPublicKey().getPublicKeyBytes().toByteArray());
    }

    byte[] open(byte[] sealed, byte[] context) throws UnopenableException {
        try {
            return keys.getPrimitive(KeysetFile.TINK, HybridDecrypt.class).decrypt(sealed, context);
        } catch (GeneralSecurityException broken) {
            throw new UnopenableException("it is damaged, or sealed for another key");
        }
    }

    static Path path(Path keyFile) {
        return keyFile.resolveSibling(keyFile.getFileName() + ENDING);
    }

    private static KeysetFile file(Path keyFile) {
        return new KeysetFile("The transfer key file", path(keyFile));
    }

    private static TransferKey read(KeysetFile file) {
        var keys = file.read();
        if (keys.getPrimary().getKey() instanceof HpkePrivateKey key
                && key.getParameters().equals(PARAMETERS)) {
            return new TransferKey(keys, key);
        }
        throw file.noKey();
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Tink does not know these parameters", broken);
        }
    }
}
