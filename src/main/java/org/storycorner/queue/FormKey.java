package org.storycorner.queue;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/** This computer's own key for paper forms (HMAC-SHA256): tells a page that was printed here from any other. */
public final class FormKey {

    private static final String ENDING = ".forms";

    /** 40 bits, eight letters on the page: far more than anybody can try by scanning. */
    private static final int BYTES = 5;

    private final Mac mac;

    private FormKey(Mac mac) {
        this.mac = mac;
    }

    /** The key beside this key file; empty when no form was printed here yet. */
    public static Optional<FormKey> beside(Path keyFile) {
        var file = file(keyFile);
        return file.exists() ? Optional.of(read(file)) : Optional.empty();
    }

    /** The same, made when it is needed for the first time. */
    public static FormKey besideOrNew(Path keyFile) {
        return beside(keyFile).orElseGet(() -> {
            try {
                MacConfig.register();
                file(keyFile).write(KeysetHandle.generateNew(parameters(), KeysetFile.TINK));
                return read(file(keyFile));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("This Java has no HMAC-SHA256", broken);
            }
        });
    }

    /** Eight letters and digits (Crockford's base 32) that only this key makes of this text. */
    public String seal(String text) {
        try {
            var tag = mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
            return Crockford.encode(Arrays.copyOf(tag, BYTES));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", broken);
        }
    }

    private static KeysetFile file(Path keyFile) {
        var path = keyFile.toAbsolutePath().normalize();
        return new KeysetFile("The forms' key file", path.resolveSibling(path.getFileName() + ENDING));
    }

    private static FormKey read(KeysetFile file) {
        try {
            MacConfig.register();
            return new FormKey(file.read().getPrimitive(KeysetFile.TINK, Mac.class));
        } catch (GeneralSecurityException anotherKindOfKey) {
            throw file.noKey();
        }
    }

    private static HmacParameters parameters() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
    }
}
