package org.storycorner.sync;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.storycorner.sync.FaultProxy.Line;
import org.storycorner.sync.OpenRosaServer.Duplicates;
import org.storycorner.sync.OpenRosaServer.ReadBack;
import org.storycorner.sync.OpenRosaServer.Reply;

/**
 * One row of the matrix: what goes wrong between box and server.
 *
 * @param begins puts it in place, once the stories wait
 * @param attempts so many attempts meet it; 0 for what ends by itself
 * @param ends takes it away
 * @param quarantined so many stories belong in quarantine because of it
 */
record NetworkFault(
        String name,
        Duration readTimeout,
        Consumer<Scene> begins,
        int attempts,
        Consumer<Scene> ends,
        int quarantined) {

    /** Shorter than the product's, so that a run is short too. */
    private static final Duration READ_TIMEOUT = Duration.ofMillis(1_500);

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final int PLAYED = 2;
    private static final String SAME_STORY = "409, the same story is there";

    /** Every row that needs nothing but the proxy and the server. */
    static List<NetworkFault> all() {
        var faults = new ArrayList<NetworkFault>();
        faults.add(line("connection refused", new Line.Refuses(), 6));
        faults.add(line("black hole: connected, never answered", new Line.Swallows(), 3));
        faults.add(line("connection reset", new Line.Resets(), 6));
        for (int bytes : List.of(1, 40, 400, 1_000)) {
            faults.add(line("request cut after " + bytes + " bytes", new Line.CutsRequest(bytes), 6));
        }
        for (var duplicates : Duplicates.values()) {
            var name = "answer cut after the server's commit, a repeat is answered "
                    + (duplicates == Duplicates.CREATED ? "201" : "409");
            faults.add(line(name, new Line.CutsAnswer(), 6)
                    .after(scene ->
                            scene.server().answersDuplicatesWith(duplicates).letsRead(ReadBack.CENTRAL)));
        }
        faults.add(line("2 kB/s", new Line.Crawls(2_000), 0).patient());
        faults.add(line("every story answered 0.5 s late (stands for 30 s of the 2 min)", new Line.Delays(500), 0));
        faults.add(line("every story answered later than the time-out", new Line.Delays(2_000), 4));
        faults.add(address("host name does not resolve", URI.create("http://server.invalid/projects/7")));
        faults.add(played("captive portal, 200", Reply.page(200)));
        faults.add(played("captive portal, 302", Reply.page(302).with("Location", "http://127.0.0.1/sign-in")));
        for (int status : List.of(400, 422)) {
            faults.add(refusals(Integer.toString(status), Reply.of(status)));
        }
        for (int status : List.of(401, 403, 404, 408, 425)) {
            faults.add(played(Integer.toString(status), Reply.of(status)));
        }
        faults.add(known(SAME_STORY, ReadBack.CENTRAL, false, 0));
        faults.add(known("409, the same story is there, the server does not show it", ReadBack.NOWHERE, false, PLAYED));
        faults.add(known("409, another story is there", ReadBack.CENTRAL, true, PLAYED));
        faults.add(refusals("413", Reply.of(413)));
        faults.add(played("429 with Retry-After: 600", Reply.of(429).with("Retry-After", "600")));
        for (int status : List.of(500, 502, 503, 507)) {
            faults.add(played(Integer.toString(status), Reply.of(status)));
        }
        faults.add(played("503 after the server's commit", Reply.of(503).keeping()));
        faults.add(away(Duration.ofDays(3)));
        return faults;
    }

    /** An address that is wrong until somebody puts it right. */
    static NetworkFault address(String name, URI wrong) {
        return new NetworkFault(
                name,
                READ_TIMEOUT,
                scene -> scene.goTo(wrong),
                4,
                scene -> scene.goTo(scene.proxy().address()),
                0);
    }

    /** Whether the box need not notice anything of it. */
    boolean isHarmless() {
        return isInRealTime() || name.contains("0.5 s late") || name.equals(SAME_STORY);
    }

    /** Whether each story takes its own time, so that few are enough. */
    boolean isInRealTime() {
        return readTimeout.equals(PATIENT);
    }

    private static NetworkFault line(String name, Line line, int attempts) {
        return new NetworkFault(
                name,
                READ_TIMEOUT,
                scene -> scene.proxy().is(line),
                attempts,
                scene -> scene.proxy().is(attempts == 0 ? line : new Line.Good()),
                0);
    }

    /** The door and then the submission are answered so, twice each. */
    private static NetworkFault played(String name, Reply reply) {
        return ofServer(
                name, scene -> scene.server().answersHeadsWith(twice(reply)).answersPostsWith(twice(reply)), 0);
    }

    /** Two stories are answered so. */
    private static NetworkFault refusals(String name, Reply reply) {
        return ofServer(name, scene -> scene.server().answersPostsWith(twice(reply)), PLAYED);
    }

    private static NetworkFault known(String name, ReadBack readBack, boolean other, int quarantined) {
        return ofServer(
                name,
                scene -> {
                    scene.server().answersDuplicatesWith(Duplicates.CONFLICT).letsRead(readBack);
                    scene.stories().stream().limit(PLAYED).forEach(story -> {
                        var xml = Scene.xml(story);
                        scene.server()
                                .holdsAlready(
                                        StoryInstance.instanceId(story.id()),
                                        other ? xml.replace("Sentinelwords", "Otherwords") : xml);
                    });
                },
                quarantined);
    }

    private static NetworkFault ofServer(String name, Consumer<Scene> begins, int quarantined) {
        return new NetworkFault(name, READ_TIMEOUT, begins, 0, scene -> {}, quarantined);
    }

    private static NetworkFault away(Duration time) {
        return new NetworkFault(
                "server away for " + time.toHours() + " simulated hours",
                READ_TIMEOUT,
                scene -> {
                    scene.proxy().is(new Line.Refuses());
                    for (var end = scene.clock().instant().plus(time);
                            scene.clock().instant().isBefore(end); ) {
                        scene.tick(Duration.ofSeconds(30));
                    }
                },
                0,
                scene -> scene.proxy().is(new Line.Good()),
                0);
    }

    private NetworkFault after(Consumer<Scene> before) {
        return new NetworkFault(name, readTimeout, before.andThen(begins), attempts, ends, quarantined);
    }

    private NetworkFault patient() {
        return new NetworkFault(name, PATIENT, begins, attempts, ends, quarantined);
    }

    private static Reply[] twice(Reply reply) {
        return Stream.generate(() -> reply).limit(PLAYED).toArray(Reply[]::new);
    }
}
