package org.storycorner.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A terminal that remembers what it was told, and can be waited on line by line. */
final class Heard {

    private final Lines out = new Lines();
    private final Lines err = new Lines();
    private final Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true));

    Terminal terminal() {
        return terminal;
    }

    String out() {
        terminal.flush();
        return out.all();
    }

    String err() {
        terminal.flush();
        return err.all();
    }

    /** The next line of stdout, as soon as it is there. */
    String nextLine(Duration atMost) throws InterruptedException {
        var line = out.lines.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new AssertionError("No line within " + atMost + "; stderr so far: " + err());
        }
        return line;
    }

    private static final class Lines extends Writer {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private int seen;

        @Override
        public void write(char[] buffer, int offset, int length) {
            synchronized (text) {
                text.append(buffer, offset, length);
                for (int end = text.indexOf("\n", seen); end >= 0; end = text.indexOf("\n", seen)) {
                    lines.add(text.substring(seen, end).stripTrailing());
                    seen = end + 1;
                }
            }
        }

        String all() {
            synchronized (text) {
                return text.toString();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
