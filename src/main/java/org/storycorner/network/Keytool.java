package org.storycorner.network;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.storycorner.queue.BoxRefusedException;

/** The JDK's own tool for keys and certificates, at work on one key store. */
record Keytool(Path keyStore) {

    /** PKCS#12 wants a password. It guards nothing: what does is the file's mode, as with the box's other keys. */
    static final String PASSWORD = "storycorner";

    static final String TYPE = "PKCS12";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int PATIENCE_SECONDS = 60;

    /** Makes a key (EC, P-256) and its certificate. */
    void make(String alias, String name, Instant from, int days, List<String> more) {
        var words = new ArrayList<>(
                List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", name));
        words.addAll(List.of("-startdate", DATE.format(from), "-validity", Integer.toString(days)));
        words.addAll(more);
        run(words);
    }

    void delete(String alias) {
        run(List.of("-delete", "-alias", alias));
    }

    private void run(List<String> words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-Duser.timezone=UTC",
                "-J-Duser.language=en"));
        command.addAll(words);
        command.addAll(List.of("-storetype", TYPE, "-storepass", PASSWORD, "-keystore", keyStore.toString()));
        try {
            var keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                keytool.destroyForcibly();
                throw failed("it did not end");
            }
            if (keytool.exitValue() != 0) {
                throw failed("it ended with " + keytool.exitValue());
            }
        } catch (IOException notStarted) {
            throw failed("it can't be started");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw failed("the box was asked to end");
        }
    }

    private static BoxRefusedException failed(String why) {
        return new BoxRefusedException("The certificate for other devices can't be made with Java's keytool: " + why
                + ". Is there room on the disk of the key file? Or name a certificate of your own in venue.yaml,"
                + " under network.");
    }
}
