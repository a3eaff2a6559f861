package org.storycorner.queue;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * All keys of a computer in few bytes, as somebody may have to type them: a version, how many sealing keys there are, for
 * each its id and 32 bytes (oldest first), which of them is the newest, the transfer key's 32 bytes, and a check.
 */
record RecoveryCode(KeysetHandle sealing, TransferKey transfer) {

    private static final int VERSION = 1;
    private static final int KEY = 32;
    private static final int CHECK = 4;

    byte[] bytes() {
        var code = ByteBuffer.allocate(3 + sealing.size() * (Integer.BYTES + KEY) + KEY + CHECK);
        code.put((byte) VERSION).put((byte) sealing.size()).put((byte) newest());
        for (int place = 0; place < sealing.size(); place++) {
            code.putInt(sealing.getAt(place).getId()).put(secret(place));
        }
        code.put(transfer.secret());
        code.put(check(Arrays.copyOf(code.array(), code.position())));
        return code.array();
    }

    /** The keys in these bytes, which may be followed by zeros; empty when they are not whole. */
    static Optional<RecoveryCode> parse(byte[] bytes) {
        try {
            var code = ByteBuffer.wrap(bytes);
            if (code.get() != VERSION) {
                return Optional.empty();
            }
            int count = Byte.toUnsignedInt(code.get());
            int newest = Byte.toUnsignedInt(code.get());
            var keys = KeysetHandle.newBuilder();
            for (int place = 0; place < count; place++) {
                var entry = entry(code.getInt(), next(code, KEY));
                keys.addEntry(place == newest ? entry.makePrimary() : entry);
            }
            var transfer = TransferKey.of(next(code, KEY));
            var checked = Arrays.copyOf(bytes, code.position());
            return Arrays.equals(next(code, CHECK), check(checked))
                    ? Optional.of(new RecoveryCode(keys.build(), transfer))
                    : Optional.empty();
        } catch (GeneralSecurityException | BufferUnderflowException notWhole) {
            return Optional.empty();
        }
    }

    private int newest() {
        int place = 0;
        while (!sealing.getAt(place).isPrimary()) {
            place++;
        }
        return place;
    }

    @AccessesPartialKey
    private byte[] secret(int place) {
        if (sealing.getAt(place).getKey() instanceof AesGcmKey key
                && key.getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
            return key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        }
        throw new BoxRefusedException("The key file holds a key that no recovery sheet can hold");
    }

    @AccessesPartialKey
    private static KeysetHandle.Builder.Entry entry(int id, byte[] secret) throws GeneralSecurityException {
        var key = AesGcmKey.builder()
                .setParameters(PredefinedAeadParameters.AES256_GCM)
                .setIdRequirement(id)
                .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.importKey(key).withFixedId(id);
    }

    private static byte[] next(ByteBuffer code, int length) {
        var bytes = new byte[length];
        code.get(bytes);
        return bytes;
    }

    private static byte[] check(byte[] bytes) {
        return Arrays.copyOf(SealedStory.hash(bytes), CHECK);
    }
}
