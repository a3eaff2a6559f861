package org.storycorner.queue;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;

/**
 * A file that holds keys (a Tink keyset in JSON), readable by its own user alone.
 *
 * @param called what a message calls it, such as "The key file"
 */
record KeysetFile(String called, Path path) {

    static final Configuration TINK = configuration();

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    boolean exists() {
        return Files.exists(path);
    }

    /** Keeps these keys, durably, in place of whatever was there. */
    void write(KeysetHandle keys) {
        try {
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
            DurableFolder.create(Objects.requireNonNull(path.getParent(), "an absolute path"), CrashPoint.NONE)
                    .write(path.getFileName().toString(), "", json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notWritten) {
            throw new BoxRefusedException(
                    called + " " + path + " can't be written: " + notWritten.getMessage(), notWritten);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java can't write a key", broken);
        }
    }

    KeysetHandle read() {
        refuseWhenOpenToOthers();
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), TINK, InsecureSecretKeyAccess.get());
        } catch (IOException notRead) {
            throw new BoxRefusedException(called + " " + path + " can't be read by this user", notRead);
        } catch (GeneralSecurityException | RuntimeException mayQuoteTheKey) {
            throw noKey();
        }
    }

    /** What the file holds is something else; no cause is taken, as it may quote a key. */
    BoxRefusedException noKey() {
        return new BoxRefusedException(
                called + " " + path + " does not hold a Story Corner key; put the box's own key back there");
    }

    private void refuseWhenOpenToOthers() {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (view != null && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains)) {
                throw new BoxRefusedException(
                        called + " " + path + " is open to every user of this machine; expected mode 0600");
            }
        } catch (IOException notRead) {
            throw new BoxRefusedException(called + " " + path + " can't be read by this user", notRead);
        }
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            HybridConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no AES-256-GCM or no X25519", broken);
        }
    }
}
