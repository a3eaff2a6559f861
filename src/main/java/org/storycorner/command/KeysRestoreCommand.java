package org.storycorner.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.FileRefusedException;
import org.storycorner.queue.SealingKey;
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

    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "A text file with the lines; - to type them here and end with Ctrl+D.")
    private String from = "";

    KeysRestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.refuseInsideData(options.keyFile());
        var keys = new BoxKeys(options.keyFile());
        keys.refuseReplacing();
        var restored = from.equals("-") ? typed(keys) : keys.restore(read());
        terminal.out()
                .println("The key file is back: " + keys.path() + ", with "
                        + (restored.size() == 1 ? "1 sealing key" : restored.size() + " sealing keys") + ".");
        terminal.out().println("Fingerprint:  " + keys.fingerprint());
        return Exit.OK;
    }

    /** A mistake costs its own line only: what was typed right counts until nothing more is typed. */
    private List<SealingKey> typed(BoxKeys keys) {
        var typed = next();
        while (true) {
            try {
                return keys.restore(typed);
            } catch (FileRefusedException mistakes) {
                var more = again(mistakes);
                if (more.isBlank()) {
                    throw mistakes;
                }
                typed += "\n" + more;
            }
        }
    }

    private String again(FileRefusedException mistakes) {
        terminal.err().println(mistakes.getMessage());
        terminal.err().println("Type only these lines again, and end with Ctrl+D; Ctrl+D alone gives up.");
        return next();
    }

    private static String next() {
        try {
            return new String(System.in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private String read() {
        try (var in = open()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new FileRefusedException("There is no file " + from + " that this user can read.");
        }
    }

    private InputStream open() throws IOException {
        return Files.newInputStream(Path.of(from));
    }
}
