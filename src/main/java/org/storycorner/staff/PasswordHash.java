package org.storycorner.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * bcrypt over a fixed-length digest of the password. bcrypt itself reads 72 bytes only, which are 18 characters of some
 * writings; the digest is a keyed one, so that nobody's leaked plain hashes can be tried against it.
 */
final class PasswordHash implements PasswordEncoder {

    /** How it is named in front of each hash. */
    static final String ID = "bcrypt-hmac-sha256";

    private static final int COST = 12;
    private static final String DIGEST = "HmacSHA256";
    private static final byte[] DOMAIN = "org.storycorner.staff password 1".getBytes(UTF_8);

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && hash != null && bcrypt.matches(digest(password), hash);
    }

    /** 44 characters, whichever way the keyboard composed the letters. */
    private static String digest(CharSequence password) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(DOMAIN, DIGEST));
            var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
            return Base64.getEncoder().encodeToString(mac.doFinal(normal.getBytes(UTF_8)));
        } catch (GeneralSecurityException notThere) {
            throw new IllegalStateException("Every Java has " + DIGEST, notThere);
        }
    }
}
