package org.storycorner.paper.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.storycorner.paper.scan.GreyImage;

/** A worker that does to its box whatever the first pixel of a page tells it to, as a poisoned page does to Tesseract. */
final class FaultyWorker {

    static final int CRASH = 1;
    static final int HANG = 2;
    static final int NONSENSE = 3;
    static final int ENDLESS = 4;
    static final int WELL = 200;

    private FaultyWorker() {}

    static GreyImage page(int fault) {
        return new GreyImage(1, 1, new byte[] {(byte) fault});
    }

    static TextReader.Command command() {
        return () -> List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FaultyWorker.class.getName());
    }

    /** Answers with the number of its process, so that a test can tell one worker from the next. */
    public static void main(String[] arguments) throws Exception {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        Wire.send(List.of(), out);
        while (true) {
            switch (Wire.request(in).picture().get(0, 0)) {
                case CRASH -> Runtime.getRuntime().halt(139);
                case HANG -> new CountDownLatch(1).await();
                case NONSENSE -> nonsense(out);
                case ENDLESS -> out.writeInt(Integer.MAX_VALUE);
                default -> Wire.send(List.of(number()), out);
            }
            out.flush();
        }
    }

    private static void nonsense(DataOutputStream out) throws IOException {
        out.writeInt(3);
        out.writeBytes("[[[");
    }

    private static ReadWord number() {
        return new ReadWord(String.valueOf(ProcessHandle.current().pid()), 99, true, true);
    }
}
