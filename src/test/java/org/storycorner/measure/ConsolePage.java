package org.storycorner.measure;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.storycorner.staff.Role;
import org.storycorner.staff.TestAccounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console's page as the browser of somebody who has signed in asks for it: the document, Vaadin's start, and the
 * navigation that draws the view.
 */
public final class ConsolePage implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("\"key\":\"value\"[^}]*?\"value\":\"([A-Za-z0-9_-]{60,})\"");

    private final URI box;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    public ConsolePage(URI box) {
        this.box = box;
    }

    /** Signs in as the tests' manager. */
    public ConsolePage signIn() throws IOException, InterruptedException {
        var token = TOKEN.matcher(view("staff/sign-in"));
        if (!token.find()) {
            throw new IOException("The sign-in came without its token");
        }
        var form = "username=" + encoded(TestAccounts.name(Role.MANAGER)) + "&password="
                + encoded(TestAccounts.PASSWORD) + "&_csrf=" + encoded(token.group(1));
        var answer = http.send(
                HttpRequest.newBuilder(box.resolve("staff/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var place = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || !place.endsWith("/staff")) {
            throw new IOException("The box let nobody in: it answered " + answer.statusCode());
        }
        return this;
    }

    /** From the first request to the last byte of the answer that holds the numbers. */
    public Duration load() throws IOException, InterruptedException {
        long start = System.nanoTime();
        answer(HttpRequest.newBuilder(box.resolve("staff")));
        var view = view("staff");
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (!view.contains("numbers")) {
            throw new IOException("The console's page came without its numbers");
        }
        return took;
    }

    @Override
    public void close() {
        http.close();
    }

    private String view(String route) throws IOException, InterruptedException {
        var begun = JSON.readTree(
                        answer(HttpRequest.newBuilder(box.resolve("?v-r=init&query=&location=" + encoded(route)))))
                .path("appConfig");
        return answer(HttpRequest.newBuilder(
                        box.resolve("?v-r=uidl&v-uiId=" + begun.path("v-uiId").asInt()))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(navigation(
                        begun.path("uidl").path("Vaadin-Security-Key").asString(), route))));
    }

    /** What Flow's client sends when a page was opened by its address. */
    private static String navigation(String key, String route) {
        return """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":
                {"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}],
                "syncId":0,"clientId":0}
                """.formatted(key, route);
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The box answered " + answer.statusCode() + " to its console's page");
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
