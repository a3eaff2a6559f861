package org.storycorner.queue;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public half of a computer's transfer key: with it everybody can seal stories that this computer alone opens. */
public final class RecipientKey {

    /** What a name may be: printed in files and messages, so one short line. */
    public static final String NAME_EXPECTED = "a name has 1 to 60 characters, and no line end";

    /** More than any such file has. */
    public static final int MOST_CHARACTERS = 4_096;

    private static final String HEADING = "Story Corner transfer key 1";
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,60}");
    private static final Pattern LINE = Pattern.compile("(?<key>Name|Fingerprint|Key):\\s*(?<value>.*)");

    private final String name;
    private final HpkePublicKey key;

    RecipientKey(String name, HpkePublicKey key) {
        if (!isName(name)) {
            throw new IllegalArgumentException(NAME_EXPECTED);
        }
        this.name = name;
        this.key = key;
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.isBlank();
    }

    /** The key in a text that {@link #text} wrote; empty when it is anything else, or has a mistake in it. */
    public static Optional<RecipientKey> parse(String text) {
        if (text.length() > MOST_CHARACTERS || !text.stripLeading().startsWith(HEADING)) {
            return Optional.empty();
        }
        var name = value(text, "Name").filter(RecipientKey::isName);
        var key = value(text, "Key").flatMap(Crockford::decode).flatMap(RecipientKey::keyOf);
        return name.flatMap(called -> key.map(known -> new RecipientKey(called, known)))
                .filter(read -> value(text, "Fingerprint")
                        .filter(read.fingerprint().text()::equals)
                        .isPresent());
    }

    /** The key as lines that can be saved as a file; nothing in it is secret. */
    public String text() {
        return HEADING + "\nName: " + name + "\nFingerprint: " + fingerprint() + "\nKey: "
                + Crockford.grouped(Crockford.encode(bytes()), "-") + "\n";
    }

    public String name() {
        return name;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(bytes());
    }

    byte[] seal(byte[] plain, byte[] context) {
        try {
            var keys = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build();
            return keys.getPrimitive(KeysetFile.TINK, HybridEncrypt.class).encrypt(plain, context);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The transfer key " + fingerprint() + " does not seal", broken);
        }
    }

    /** For tests and messages: who, never what. */
    @Override
    public String toString() {
        return name + " (" + fingerprint() + ")";
    }

    @AccessesPartialKey
    private byte[] bytes() {
        return key.getPublicKeyBytes().toByteArray();
    }

    @AccessesPartialKey
    private static Optional<HpkePublicKey> keyOf(byte[] bytes) {
        try {
            return Optional.of(HpkePublicKey.create(TransferKey.PARAMETERS, Bytes.copyFrom(bytes), null));
        } catch (GeneralSecurityException noKey) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(String text, String wanted) {
        return text.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(line -> line.matches() && line.group("key").equals(wanted))
                .map(line -> line.group("value"))
                .findFirst();
    }
}
