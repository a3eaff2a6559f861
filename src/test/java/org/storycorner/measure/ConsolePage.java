package org.storycorner.measure;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The console's page as a browser asks for it: the document, Vaadin's start, and the navigation that draws the view. */
record ConsolePage(URI box) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** From the first request of a new session to the last byte of the answer that holds the numbers. */
    Duration load() throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build()) {
            long start = System.nanoTime();
            answer(http, HttpRequest.newBuilder(box.resolve("staff")));
            var begun = JSON.readTree(
                            answer(http, HttpRequest.newBuilder(box.resolve("?v-r=init&location=staff&query="))))
                    .path("appConfig");
            var view = answer(
                    http,
                    HttpRequest.newBuilder(box.resolve(
                                    "?v-r=uidl&v-uiId=" + begun.path("v-uiId").asInt()))
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .POST(BodyPublishers.ofString(navigation(begun.path("uidl")
                                    .path("Vaadin-Security-Key")
                                    .asString()))));
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (!view.contains("numbers")) {
                throw new IOException("The console's page came without its numbers");
            }
            return took;
        }
    }

    /** What Flow's client sends when a page was opened by its address. */
    private static String navigation(String key) {
        return """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                {"route":"staff","query":"","appShellTitle":"","historyState":null,"trigger":""}}],
                "syncId":0,"clientId":0}
                """.formatted(key);
    }

    private static String answer(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The box answered " + answer.statusCode() + " to its console's page");
        }
        return answer.body();
    }
}
