package org.storycorner.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server below HTTP, on 127.0.0.1: it answers a HEAD as an OpenRosa server does; what it does with anything else is bytes,
 * silence or a reset.
 */
final class RawServer implements AutoCloseable {

    /** What is done with a connection once its request has been read. */
    interface Behaviour {
        void answer(Socket connection) throws IOException;
    }

    private final ServerSocket listening;
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    RawServer(Behaviour behaviour) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(() -> accept(behaviour));
    }

    /** These characters, as they are, and then the end. */
    static Behaviour says(String bytes) {
        return connection -> {
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            connection.close();
        };
    }

    static Behaviour resets() {
        return connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        };
    }

    /** Reads everything and answers nothing. */
    static Behaviour swallows() {
        return connection -> {};
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/projects/7");
    }

    private void accept(Behaviour behaviour) {
        try {
            while (closed.getCount() > 0) {
                var connection = listening.accept();
                held.add(connection);
                Thread.ofVirtual().start(() -> serve(connection, behaviour));
            }
        } catch (IOException end) {
            closed.countDown();
        }
    }

    private void serve(Socket connection, Behaviour behaviour) {
        try {
            while (true) {
                var head = head(connection);
                if (head.startsWith("HEAD ")) {
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 204 No Content\r\nX-OpenRosa-Version: 1.0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                } else {
                    connection.getInputStream().readNBytes(contentLength(head));
                    behaviour.answer(connection);
                    return;
                }
            }
        } catch (IOException end) {
            held.remove(connection);
        }
    }

    private static String head(Socket connection) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("The other side ended");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            for (var connection : held) {
                connection.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
