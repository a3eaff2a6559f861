package org.storycorner.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.FileRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the key file again from a recovery sheet. */
@Command(
        name = "restore",
        description =
                "Makes the key file again from the lines of a recovery sheet, or from what its QR code says; never over"
                        + " a key file that is there. A line with a mistake is named.")
final class KeysRestoreCommand implements Callable<Integer> {

    private static final int MOST_BYTES = 65_536;

    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "A text file with the lines; - to type them here and end with Ctrl+D.")
    private String from = "";

    KeysRestoreCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        options.refuseInsideData(options.keyFile());
        var keys = new BoxKeys(options.keyFile());
        var restored = keys.restore(typed());
        out.println("The key file is back: " + keys.path() + ", with "
                + (restored.size() == 1 ? "1 sealing key" : restored.size() + " sealing keys") + ".");
        out.println("Fingerprint:  " + keys.fingerprint());
        return Exit.OK;
    }

    private String typed() {
        try (var in = from.equals("-") ? System.in : open()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new FileRefusedException("There is no file " + from + " that this user can read.");
        }
    }

    private InputStream open() throws IOException {
        return Files.newInputStream(Path.of(from));
    }
}
