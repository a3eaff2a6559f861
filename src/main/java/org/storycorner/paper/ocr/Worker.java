package org.storycorner.paper.ocr;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/**
 * The worker process: page after page from its standard input, the words of each to its standard output, with one handle of
 * Tesseract that it keeps. It ends when its input does, and by itself when it hangs after the box is gone.
 */
final class Worker {

    private static final int NO_TESSERACT = 3;
    private static final int TOO_LONG = 4;

    private Worker() {}

    /**
     * Works until the input ends.
     *
     * @param arguments the folder of {@link NativeFolder}, and how many seconds a page may take
     */
    public static void main(String[] arguments) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        // Nothing that a library says gets between the answers, nor anywhere else.
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        var limit = Duration.ofSeconds(Long.parseLong(arguments[1]));
        try (var tesseract = Tesseract.open(Path.of(arguments[0]))) {
            Wire.send(List.of(), out);
            work(tesseract, new DataInputStream(System.in), out, limit);
        } catch (EOFException ended) {
            return;
        } catch (LinkageError | IllegalStateException missing) {
            System.exit(NO_TESSERACT);
        }
    }

    private static void work(Tesseract tesseract, DataInputStream in, DataOutputStream out, Duration limit)
            throws IOException {
        var timer = new Timer("limit", true);
        while (true) {
            var request = Wire.request(in);
            var end = new TimerTask() {
                @Override
                public void run() {
                    Runtime.getRuntime().halt(TOO_LONG);
                }
            };
            // The box is quicker, if it is still there.
            timer.schedule(end, limit.multipliedBy(2).toMillis());
            Wire.send(tesseract.read(request.picture(), request.segmentation()), out);
            end.cancel();
        }
    }
}
