package org.storycorner.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/**
 * An OpenRosa server for tests, on 127.0.0.1: it answers as ODK Central does, or as it is told to, and remembers what it was
 * given across {@link #stop} and {@link #start}, which keep its port.
 */
public final class OpenRosaServer implements AutoCloseable {

    /** A token in the path, as ODK Central has it for app users: it must never come up in a log. */
    public static final String TOKEN = "SENTINELtokenNeverToBeSeen";

    private static final String BASE = "/v1/key/" + TOKEN + "/projects/7";
    private static final String ENVELOPE = "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\">"
            + "<message nature=\"\">full submission upload was successful!</message></OpenRosaResponse>";

    /** What a second post of a story with identical XML is answered. */
    public enum Duplicates {
        CREATED,
        CONFLICT
    }

    /** Where a story may be read again. */
    public enum ReadBack {
        NOWHERE,
        CENTRAL,
        BRIEFCASE
    }

    /**
     * A submission that this server keeps.
     *
     * @param fields the texts of the instance's elements, by local name
     * @param xml the very XML
     */
    public record Accepted(String instanceId, Map<String, String> fields, String xml) {}

    /**
     * An answer to play instead of the proper one.
     *
     * @param keeps whether the submission is kept before the answer is given
     * @param cut whether the connection is closed instead of answering
     */
    public record Reply(int status, Map<String, String> headers, String body, boolean keeps, boolean cut) {

        public static Reply of(int status) {
            return new Reply(status, Map.of("X-OpenRosa-Version", "1.0"), envelope("error", "played"), false, false);
        }

        /** A page as a captive portal or another web server shows it. */
        public static Reply page(int status) {
            return new Reply(
                    status, Map.of(), "<!DOCTYPE html><html><body>Welcome to our Wi-Fi</body></html>", false, false);
        }

        /** The submission is kept, and then the connection breaks. */
        public static Reply cutAfterKeeping() {
            return new Reply(0, Map.of(), "", true, true);
        }

        /** The connection breaks before anything is kept. */
        public static Reply cutBeforeKeeping() {
            return new Reply(0, Map.of(), "", false, true);
        }

        public Reply with(String header, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, keeps, cut);
        }

        public Reply withBody(String other) {
            return new Reply(status, headers, other, keeps, cut);
        }

        public Reply keeping() {
            return new Reply(status, headers, body, true, cut);
        }
    }

    /** Stands beside a submission as it arrives; it may hold it up, or have it answered otherwise. */
    public interface Witness {

        /** The submission has been read and nothing of it kept; an answer given here is played instead of the proper one. */
        Optional<Reply> read(String instanceId);

        /** It is kept, and the answer has not left. */
        void kept(String instanceId);
    }

    private static final Witness NOBODY = new Witness() {
        @Override
        public Optional<Reply> read(String instanceId) {
            return Optional.empty();
        }

        @Override
        public void kept(String instanceId) {}
    };

    private final Map<String, Accepted> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> timesSent = new LinkedHashMap<>();
    private final Map<String, Map<String, byte[]>> attachments = new LinkedHashMap<>();
    private final List<byte[]> posts = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<Long> postMoments = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> postHeaders = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Reply> nextHeads = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> nextPosts = new ConcurrentLinkedQueue<>();
    private volatile Optional<Reply> everyPost = Optional.empty();
    private volatile Optional<String> authorization = Optional.empty();
    private volatile Optional<DigestGuard> guard = Optional.empty();
    private volatile Optional<SSLContext> tls = Optional.empty();
    private volatile Duplicates duplicates = Duplicates.CREATED;
    private volatile ReadBack readBack = ReadBack.NOWHERE;
    private volatile Map<String, String> forms = Map.of(Form.ID, Form.VERSION);
    private volatile Witness witness = NOBODY;
    private volatile String acceptContentLength = "104857600";
    private volatile int largestBody = Integer.MAX_VALUE;
    private Optional<HttpServer> http = Optional.empty();
    private int port;

    /** A server that listens already. */
    public static OpenRosaServer started() {
        var server = new OpenRosaServer();
        server.start();
        return server;
    }

    /** Listens, on the same port as before. */
    public synchronized void start() {
        try {
            var listening = listening(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            port = listening.getAddress().getPort();
            http = Optional.of(listening);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpServer listening(InetSocketAddress place) throws IOException {
        // Else each answer waits 40 ms for an acknowledgement that TCP delays.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        if (tls.isEmpty()) {
            return HttpServer.create(place, 0);
        }
        var secure = HttpsServer.create(place, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
        return secure;
    }

    /** Refuses connections until it is started again; what it was given it keeps. */
    public synchronized void stop() {
        http.ifPresent(listening -> listening.stop(0));
        http = Optional.empty();
    }

    @Override
    public void close() {
        stop();
    }

    /** The address for a venue's settings, with a token in its path. */
    public URI address() {
        return URI.create(origin() + BASE);
    }

    /** What may be shown of the address. */
    public String origin() {
        return (tls.isPresent() ? "https://localhost:" : "http://127.0.0.1:") + port;
    }

    /** Every story that arrived, in the order of arrival, each once. */
    public synchronized List<Accepted> accepted() {
        return List.copyOf(accepted.values());
    }

    /** How often a story was sent whole, whether it was kept or recognised. */
    public synchronized int timesSent(String instanceId) {
        return timesSent.getOrDefault(instanceId, 0);
    }

    /** The XML of every submission, whatever it was answered, in order. */
    public List<byte[]> posts() {
        return List.copyOf(posts);
    }

    /** The whole body of every submission, in order. */
    public List<byte[]> bodies() {
        return List.copyOf(bodies);
    }

    /** What came with a story, by name, in the order of arrival. */
    public synchronized Map<String, byte[]> attachments(String instanceId) {
        return new LinkedHashMap<>(attachments.getOrDefault(instanceId, Map.of()));
    }

    /** {@link System#nanoTime} of every submission. */
    public List<Long> postMoments() {
        return List.copyOf(postMoments);
    }

    public List<Map<String, List<String>>> postHeaders() {
        return List.copyOf(postHeaders);
    }

    /** Method and path below the base of every request, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public OpenRosaServer answersHeadsWith(Reply... replies) {
        nextHeads.addAll(List.of(replies));
        return this;
    }

    /** Plays these answers to the next submissions, then goes on properly. */
    public OpenRosaServer answersPostsWith(Reply... replies) {
        nextPosts.addAll(List.of(replies));
        return this;
    }

    public OpenRosaServer answersEveryPostWith(Reply reply) {
        everyPost = Optional.of(reply);
        return this;
    }

    public OpenRosaServer answersPostsProperly() {
        everyPost = Optional.empty();
        nextPosts.clear();
        return this;
    }

    public OpenRosaServer watchedBy(Witness other) {
        witness = other;
        return this;
    }

    public OpenRosaServer asksFor(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        return this;
    }

    OpenRosaServer asksForDigest(DigestGuard other) {
        guard = Optional.of(other);
        return this;
    }

    /** Before it is started: speaks HTTPS, as {@code localhost}. */
    OpenRosaServer speaksTls(SSLContext context) {
        tls = Optional.of(context);
        return this;
    }

    public OpenRosaServer answersDuplicatesWith(Duplicates other) {
        duplicates = other;
        return this;
    }

    public OpenRosaServer letsRead(ReadBack other) {
        readBack = other;
        return this;
    }

    public OpenRosaServer holdsForms(Map<String, String> versionsById) {
        forms = Map.copyOf(versionsById);
        return this;
    }

    public OpenRosaServer takesAtMost(String bytes) {
        acceptContentLength = bytes;
        return this;
    }

    /** Answers 413 to everything larger, whatever it says at its door. */
    public OpenRosaServer refusesBodiesAbove(int bytes) {
        largestBody = bytes;
        return this;
    }

    /** Keeps this XML as if it had been sent by somebody else. */
    public synchronized OpenRosaServer holdsAlready(String instanceId, String xml) {
        accepted.put(instanceId, new Accepted(instanceId, fields(xml), xml));
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var uri = exchange.getRequestURI();
            var path = uri.getRawPath().startsWith(BASE) ? uri.getRawPath().substring(BASE.length()) : "?";
            requests.add(exchange.getRequestMethod() + " " + path);
            var reply = reply(exchange, path, body);
            if (!reply.cut()) {
                send(exchange, reply);
            }
        }
    }

    private Reply reply(HttpExchange exchange, String path, byte[] body) {
        var sent = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean post = exchange.getRequestMethod().equals("POST");
        if (post) {
            postHeaders.add(Map.copyOf(exchange.getRequestHeaders()));
        }
        if (authorization.isPresent() && !authorization.equals(sent)) {
            return Reply.of(401).with("WWW-Authenticate", "Basic realm=\"test\"");
        }
        var refusal = guard.flatMap(known -> known.refusal(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), sent));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (path.equals("/submission")) {
            return post
                    ? submitted(body)
                    : Optional.ofNullable(nextHeads.poll()).orElseGet(this::door);
        }
        if (path.equals("/formList")) {
            return formList();
        }
        return readAgain(path, exchange.getRequestURI());
    }

    private Reply door() {
        return Reply.of(204).with("X-OpenRosa-Accept-Content-Length", acceptContentLength);
    }

    private synchronized Reply submitted(byte[] body) {
        var parts = parts(body);
        posts.add(parts.get("xml_submission_file"));
        bodies.add(body);
        postMoments.add(System.nanoTime());
        if (body.length > largestBody) {
            return Reply.of(413);
        }
        var played = witness.read(instanceId(parts))
                .or(() -> Optional.ofNullable(nextPosts.poll()))
                .or(() -> everyPost);
        if (played.isPresent()) {
            if (played.get().keeps()) {
                keep(parts);
            }
            return played.get();
        }
        return keep(parts);
    }

    private static String instanceId(Map<String, byte[]> parts) {
        var xml = new String(parts.getOrDefault("xml_submission_file", new byte[0]), StandardCharsets.UTF_8);
        return fields(xml).getOrDefault("instanceID", "");
    }

    private Reply keep(Map<String, byte[]> parts) {
        var xml = new String(parts.get("xml_submission_file"), StandardCharsets.UTF_8);
        var fields = fields(xml);
        var instanceId = fields.getOrDefault("instanceID", "");
        var root = XmlElements.of(xml).getFirst().attributes();
        timesSent.merge(instanceId, 1, Integer::sum);
        if (!root.getOrDefault("version", "").equals(forms.get(root.get("id")))) {
            return Reply.of(404);
        }
        var known = accepted.putIfAbsent(instanceId, new Accepted(instanceId, fields, xml));
        witness.kept(instanceId);
        boolean bringsMore = keepAttachments(instanceId, fields, parts);
        if (known != null && (!known.xml().equals(xml) || (duplicates == Duplicates.CONFLICT && !bringsMore))) {
            return Reply.of(409);
        }
        return Reply.of(201).withBody(ENVELOPE);
    }

    /** As ODK Central does, only what the instance names; says whether anything of it is new. */
    private boolean keepAttachments(String instanceId, Map<String, String> fields, Map<String, byte[]> parts) {
        var known = attachments.computeIfAbsent(instanceId, id -> new LinkedHashMap<>());
        int before = known.size();
        parts.forEach((name, bytes) -> {
            if (fields.containsValue(name)) {
                known.putIfAbsent(name, bytes);
            }
        });
        return known.size() > before;
    }

    private Reply formList() {
        var list = new StringBuilder("<?xml version=\"1.0\"?><xforms xmlns=\"http://openrosa.org/xforms/xformsList\">");
        forms.forEach((id, version) -> list.append("<xform><formID>")
                .append(id)
                .append("</formID><name>n</name><version>")
                .append(version)
                .append("</version></xform>"));
        return Reply.of(200).withBody(list.append("</xforms>").toString());
    }

    private synchronized Reply readAgain(String path, URI uri) {
        boolean central = readBack == ReadBack.CENTRAL && path.startsWith("/forms/");
        boolean briefcase = readBack == ReadBack.BRIEFCASE && path.equals("/view/downloadSubmission");
        return accepted.values().stream()
                .filter(story -> central
                        ? uri.getPath().endsWith("/" + story.instanceId() + ".xml")
                        : briefcase && uri.getQuery().endsWith("[@key=" + story.instanceId() + "]"))
                .findFirst()
                .map(story -> Reply.of(200).withBody(central ? story.xml() : wrapped(story.xml())))
                .orElseGet(() -> Reply.of(readBack == ReadBack.NOWHERE ? 403 : 404));
    }

    private static String wrapped(String xml) {
        return "<submission xmlns=\"http://opendatakit.org/submissions\"><data>"
                + xml.substring(xml.indexOf("<story")).replace("<story ", "<story isComplete=\"true\" ")
                + "</data></submission>";
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.status() == 204;
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The parts of a multipart body by their names, the instance first. */
    private static Map<String, byte[]> parts(byte[] body) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var boundary = text.substring(0, text.indexOf("\r\n"));
        var parts = new LinkedHashMap<String, byte[]>();
        var end = text.indexOf("\r\n" + boundary + "--\r\n");
        for (var part :
                text.substring(boundary.length() + 2, end).split(Pattern.quote("\r\n" + boundary + "\r\n"), -1)) {
            var head = part.substring(0, part.indexOf("\r\n\r\n"));
            var name = head.substring(head.indexOf("name=\"") + 6, head.indexOf("\"; filename="));
            if (parts.isEmpty() && (!name.equals("xml_submission_file") || !head.endsWith("Content-Type: text/xml"))) {
                throw new IllegalArgumentException("Expected the part xml_submission_file first, found " + head);
            }
            parts.put(name, part.substring(head.length() + 4).getBytes(StandardCharsets.ISO_8859_1));
        }
        return parts;
    }

    private static Map<String, String> fields(String xml) {
        var fields = new LinkedHashMap<String, String>();
        XmlElements.of(xml).forEach(element -> fields.put(element.name(), element.text()));
        return fields;
    }

    private static String envelope(String nature, String message) {
        return "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"" + nature + "\">"
                + message + "</message></OpenRosaResponse>";
    }
}
