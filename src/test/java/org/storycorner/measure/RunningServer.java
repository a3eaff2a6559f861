package org.storycorner.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** A {@link KeepingServer} that runs. */
record RunningServer(Process process, BufferedReader lines, URI address) implements AutoCloseable {

    static RunningServer start(Path file) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepingServer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = process.inputReader();
        var port = lines.readLine();
        if (port == null) {
            throw new IOException("The server did not start");
        }
        return new RunningServer(process, lines, URI.create("http://127.0.0.1:" + port + "/"));
    }

    /** Where the submissions of one run go; what a box's settings call its server. */
    URI place(String name) {
        return address.resolve(name);
    }

    /** How many different stories came to this place. */
    int stories(URI place) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(submission(place)).build(), BodyHandlers.ofString());
            return Integer.parseInt(answer.body());
        }
    }

    static URI submission(URI place) {
        return URI.create(place + "/submission");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        lines.close();
    }
}
