package org.storycorner.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A bad line between a box and its server, at the level of TCP, on 127.0.0.1: it knows nothing of HTTP but where an answer begins. */
final class FaultProxy implements AutoCloseable {

    /** What the line does to a connection. */
    sealed interface Line {

        /** Passes on everything. */
        record Good() implements Line {}

        /** Nobody listens. */
        record Refuses() implements Line {}

        /** Takes everything and never answers. */
        record Swallows() implements Line {}

        /** Resets the connection once the first bytes have come. */
        record Resets() implements Line {}

        /** Breaks off after so many bytes of what the box sends. */
        record CutsRequest(int bytes) implements Line {}

        /** Lets a whole submission through and breaks off when the server begins to answer it. */
        record CutsAnswer() implements Line {}

        /** So many bytes a second, both ways. */
        record Crawls(int bytesPerSecond) implements Line {}

        /** Holds each answer to a submission back for so long. */
        record Delays(long milliseconds) implements Line {}
    }

    private static final int CHUNK = 256;

    private final URI server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Line line = new Line.Good();
    private Optional<ServerSocket> listening = Optional.empty();
    private int port;

    /** Stands before this server. */
    FaultProxy(URI server) {
        this.server = server;
        listen();
    }

    /** The server's address by way of this line. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port + server.getRawPath());
    }

    /** From now on, new connections fare so; those of before are gone. */
    synchronized void is(Line next) {
        line = next;
        open.forEach(FaultProxy::close);
        open.clear();
        if (next instanceof Line.Refuses) {
            listening.ifPresent(FaultProxy::close);
            listening = Optional.empty();
        } else if (listening.isEmpty()) {
            listen();
        }
    }

    private void listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            port = socket.getLocalPort();
            listening = Optional.of(socket);
            Thread.ofVirtual().start(() -> accept(socket));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                var box = socket.accept();
                open.add(box);
                Thread.ofVirtual().start(() -> serve(box, line));
            }
        } catch (IOException end) {
            close(socket);
        }
    }

    private void serve(Socket box, Line now) {
        switch (now) {
            case Line.Refuses refuses -> close(box);
            case Line.Swallows swallows -> swallow(box);
            case Line.Resets resets -> reset(box);
            case Line.Good good -> pass(box, new Pass());
            case Line.CutsRequest(int bytes) -> pass(box, new Pass().cutRequestAfter(bytes));
            case Line.CutsAnswer cuts -> pass(box, new Pass().cutAnswer());
            case Line.Crawls(int bytesPerSecond) -> pass(box, new Pass().at(bytesPerSecond));
            case Line.Delays(long milliseconds) -> pass(box, new Pass().heldBack(milliseconds));
        }
    }

    /** How bytes are passed on. */
    private record Pass(int mostOfRequest, boolean cutsAnswer, int bytesPerSecond, long hold) {

        Pass() {
            this(Integer.MAX_VALUE, false, 0, 0);
        }

        Pass cutRequestAfter(int bytes) {
            return new Pass(bytes, cutsAnswer, bytesPerSecond, hold);
        }

        Pass cutAnswer() {
            return new Pass(mostOfRequest, true, bytesPerSecond, hold);
        }

        Pass at(int speed) {
            return new Pass(mostOfRequest, cutsAnswer, speed, hold);
        }

        Pass heldBack(long milliseconds) {
            return new Pass(mostOfRequest, cutsAnswer, bytesPerSecond, milliseconds);
        }

        /** So many bytes at once that the speed holds over a tenth of a second. */
        int chunk() {
            return bytesPerSecond == 0 ? CHUNK : Math.max(1, bytesPerSecond / 10);
        }
    }

    private void pass(Socket box, Pass pass) {
        try (box;
                var far = new Socket(server.getHost(), server.getPort())) {
            open.add(far);
            var back = Thread.ofVirtual().start(() -> answers(far, box, pass));
            requests(box.getInputStream(), far.getOutputStream(), pass);
            far.shutdownOutput();
            back.join();
        } catch (IOException broken) {
            close(box);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requests(InputStream from, OutputStream to, Pass pass) throws IOException {
        var bytes = new byte[pass.chunk()];
        int left = pass.mostOfRequest();
        for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
            int passed = Math.min(count, left);
            to.write(bytes, 0, passed);
            to.flush();
            left -= passed;
            if (left == 0) {
                throw new IOException("Cut");
            }
            crawl(passed, pass);
        }
    }

    /** An answer at the door has no body and is let through: only what follows a submission is cut or held back. */
    private static void answers(Socket far, Socket box, Pass pass) {
        var bytes = new byte[pass.chunk()];
        try {
            for (int count = far.getInputStream().read(bytes); count >= 0; ) {
                if (pass.cutsAnswer() && !isDoor(bytes, count)) {
                    break;
                }
                if (!isDoor(bytes, count)) {
                    LockSupport.parkNanos(pass.hold() * 1_000_000);
                }
                box.getOutputStream().write(bytes, 0, count);
                box.getOutputStream().flush();
                crawl(count, pass);
                count = far.getInputStream().read(bytes);
            }
        } catch (IOException broken) {
            close(far);
        }
        close(box);
        close(far);
    }

    private static boolean isDoor(byte[] bytes, int count) {
        return new String(bytes, 0, count, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 204");
    }

    private static void crawl(int bytes, Pass pass) {
        if (pass.bytesPerSecond() > 0) {
            LockSupport.parkNanos(bytes * 1_000_000_000L / pass.bytesPerSecond());
        }
    }

    private static void swallow(Socket box) {
        try (box) {
            box.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            close(box);
        }
    }

    private static void reset(Socket box) {
        try (box) {
            if (box.getInputStream().read() >= 0) {
                box.setSoLinger(true, 0);
            }
        } catch (IOException gone) {
            close(box);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            // It is the line that breaks here, and that is what it is for.
        }
    }

    @Override
    public synchronized void close() {
        is(new Line.Refuses());
    }
}
