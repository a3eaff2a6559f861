package org.storycorner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running box that is asked through its control socket, as a command asks it. */
public final class AskedBox {
    private AskedBox() {}

    /** How long {@code queue status} takes from the connection to its last word. */
    public static Duration status(Path data) throws IOException {
        var unread = new PrintWriter(Writer.nullWriter());
        var client = new ControlClient(data, new Terminal(unread, unread));
        long start = System.nanoTime();
        int code = client.ask(new ControlRequest(KeyProof.NONE, List.of("queue", "status")));
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (code != Exit.OK) {
            throw new IOException("queue status ended with " + code);
        }
        return took;
    }
}
