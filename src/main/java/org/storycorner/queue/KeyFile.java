package org.storycorner.queue;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that holds the box's key (AES-256-GCM, a Tink keyset in JSON), readable by the box's own user alone. */
record KeyFile(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final Configuration AES = configuration();
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes a new key and keeps it, durably. */
    void create() {
        try {
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AES),
                    AES,
                    InsecureSecretKeyAccess.get());
            DurableFolder.create(Objects.requireNonNull(path.getParent(), "an absolute path"), CrashPoint.NONE)
                    .write(path.getFileName().toString(), "", json.getBytes(StandardCharsets.UTF_8));
            LOG.info("The key is new: {}. Copy it to a safe place; without it nobody can open the stories.", path);
        } catch (IOException notWritten) {
            throw new BoxRefusedException(
                    "The key file " + path + " can't be created: " + notWritten.getMessage(), notWritten);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java can't make an AES-256-GCM key", broken);
        }
    }

    /** The sealing that this key does. */
    Sealing sealing() {
        refuseWhenOpenToOthers();
        try {
            var keys =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), AES, InsecureSecretKeyAccess.get());
            return new Sealing(keys.getPrimitive(AES, Aead.class));
        } catch (IOException notRead) {
            throw new BoxRefusedException("The key file " + path + " can't be read by this user", notRead);
        } catch (GeneralSecurityException | RuntimeException mayQuoteTheKey) {
            throw new BoxRefusedException(
                    "The key file " + path + " does not hold a Story Corner key; put the box's own key back there");
        }
    }

    private void refuseWhenOpenToOthers() {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (view != null && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains)) {
                throw new BoxRefusedException(
                        "The key file " + path + " is open to every user of this machine; expected mode 0600");
            }
        } catch (IOException notRead) {
            throw new BoxRefusedException("The key file " + path + " can't be read by this user", notRead);
        }
    }

    private static Configuration configuration() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no AES-256-GCM", broken);
        }
    }
}
