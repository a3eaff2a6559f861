package org.storycorner.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * An OpenRosa server in a process of its own, on 127.0.0.1. It appends every submission to one file, forced before the
 * answer below {@code /forced}, left to the system below {@code /unforced}, left and answered only after a while below
 * {@code /far}; a GET says how many stories it has been given.
 */
final class KeepingServer {

    /** What a server on the internet takes at least, the line included. */
    static final Duration FAR = Duration.ofMillis(20);

    private static final byte[] ENVELOPE = ("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\">"
                    + "<message nature=\"\">full submission upload was successful!</message></OpenRosaResponse>")
            .getBytes(StandardCharsets.UTF_8);
    private static final String INSTANCE = "<orx:instanceID>";

    private final FileChannel kept;
    private final Map<String, Set<String>> instances = new ConcurrentHashMap<>();

    private KeepingServer(FileChannel kept) {
        this.kept = kept;
    }

    /** The file to keep submissions in; prints the port. */
    public static void main(String[] arguments) throws IOException {
        // Else each answer waits 40 ms for an acknowledgement that TCP delays.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var kept = FileChannel.open(
                Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new KeepingServer(kept)::handle);
        http.start();
        System.out.println(http.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("X-OpenRosa-Version", "1.0");
            switch (exchange.getRequestMethod()) {
                case "HEAD" -> exchange.sendResponseHeaders(204, -1);
                case "POST" -> keep(exchange);
                default -> count(exchange);
            }
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        synchronized (kept) {
            kept.write(ByteBuffer.wrap(body));
            if (exchange.getRequestURI().getPath().startsWith("/forced/")) {
                kept.force(false);
            }
        }
        if (exchange.getRequestURI().getPath().startsWith("/far/")) {
            LockSupport.parkNanos(FAR.toNanos());
        }
        given(exchange.getRequestURI()).add(instanceId(body));
        answer(exchange, 201, ENVELOPE);
    }

    private void count(HttpExchange exchange) throws IOException {
        int count = given(exchange.getRequestURI()).size();
        answer(exchange, 200, Integer.toString(count).getBytes(StandardCharsets.US_ASCII));
    }

    /** The stories given under an address so far; each address is a server of its own. */
    private Set<String> given(URI address) {
        return instances.computeIfAbsent(address.getPath(), none -> ConcurrentHashMap.newKeySet());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String instanceId(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        int start = text.indexOf(INSTANCE) + INSTANCE.length();
        return text.substring(start, text.indexOf('<', start));
    }
}
