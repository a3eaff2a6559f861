package org.storycorner.sync;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.Entry;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.OpenRosaServer.Accepted;
import org.storycorner.venue.DestinationSettings;

/** A box on disk, a server, a line between them that may be bad, and a clock that somebody turns. */
final class Scene implements AutoCloseable {

    /** What became of the stories of a scene. */
    record Fates(int stories, int once, int doubled, int quarantined, int lost) {}

    private static final Duration TICK = Duration.ofSeconds(5);

    private final OpenRosaServer server = OpenRosaServer.started();
    private final FaultProxy proxy = new FaultProxy(server.address());
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Random random;
    private final OpenBox box;
    private final List<Story> stories = new ArrayList<>();
    private final Set<Trouble> troubles = new LinkedHashSet<>();
    private final Duration readTimeout;
    private final Instant begin = clock.instant();
    private Counting destination;
    private Sender sender;
    private int knocks;
    private int posts;

    Scene(Path folder, long seed, Duration readTimeout) {
        random = new Random(seed);
        this.readTimeout = readTimeout;
        box = Boxes.open(folder, clock);
        destination = destination(proxy.address());
        sender = sender();
    }

    OpenRosaServer server() {
        return server;
    }

    FaultProxy proxy() {
        return proxy;
    }

    SettableClock clock() {
        return clock;
    }

    OpenBox box() {
        return box;
    }

    List<Story> stories() {
        return List.copyOf(stories);
    }

    /** The server's address is another one from now on. */
    void goTo(URI address) {
        destination.close();
        destination = destination(address);
        sender = sender();
    }

    /** So many new stories, a second apart. */
    void tell(int count) {
        for (int story = 0; story < count; story++) {
            clock.advance(Duration.ofSeconds(1));
            var told = inWords();
            stories.add(told);
            box.queue().accept(told);
        }
    }

    /** Pages go in posts of their own, which would hide what one answer does to one story. */
    private Story inWords() {
        return Stream.generate(() -> KillableBox.story(StoryId.create(clock, random)))
                .filter(story -> story.attachments().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The background's ticks, until so many attempts were made or nothing waits, at most for this simulated time. */
    void tickUntilAttempts(int attempts, Duration most) {
        int before = knocks + posts;
        for (var end = clock.instant().plus(most);
                knocks + posts < before + attempts
                        && isWaiting()
                        && clock.instant().isBefore(end); ) {
            tick(TICK);
        }
    }

    /** The background's ticks until nothing waits, at most for this simulated time; says how long it took. */
    Duration tickUntilEmpty(Duration most) {
        var from = clock.instant();
        while (isWaiting() && clock.instant().isBefore(from.plus(most))) {
            tick(TICK);
        }
        return Duration.between(from, clock.instant());
    }

    void tick(Duration step) {
        clock.advance(step);
        sender.tick();
    }

    boolean isWaiting() {
        return box.queue().status().waiting() > 0;
    }

    int knocks() {
        return knocks;
    }

    int posts() {
        return posts;
    }

    Duration simulated() {
        return Duration.between(begin, clock.instant());
    }

    /** Every trouble that was met, in the order of the first meeting. */
    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** Compares what was told with what is on the box and with what arrived. */
    Fates fates() {
        int once = 0;
        int doubled = 0;
        int quarantined = 0;
        int lost = 0;
        for (var story : stories) {
            var copies = copies(story.id());
            var state = box.queue().entry(story.id()).map(Entry::state);
            if (copies.size() > 1) {
                doubled++;
            } else if (state.equals(Optional.of(QueueState.QUARANTINED)) && isHeld(story)) {
                quarantined++;
            } else if (state.equals(Optional.of(QueueState.DELIVERED)) && copies.equals(List.of(xml(story)))) {
                once++;
            } else {
                lost++;
            }
        }
        return new Fates(stories.size(), once, doubled, quarantined, lost);
    }

    /** Whether the stories arrived in the order in which they were told. */
    boolean arrivedInOrder() {
        var arrived = server.accepted().stream().map(Accepted::instanceId).toList();
        var told = stories.stream()
                .map(story -> StoryInstance.instanceId(story.id()))
                .filter(arrived::contains)
                .toList();
        return arrived.equals(told);
    }

    static String xml(Story story) {
        return new String(StoryInstance.of(story, Form.named(Form.ID)), StandardCharsets.UTF_8);
    }

    private boolean isHeld(Story story) {
        return box.queue().open(story.id()).filter(story::equals).isPresent();
    }

    private List<String> copies(StoryId id) {
        return server.accepted().stream()
                .filter(arrived -> id.toString().equals(arrived.fields().get("story_id")))
                .map(Accepted::xml)
                .toList();
    }

    private Counting destination(URI address) {
        var times = new SyncProperties(true, Duration.ofSeconds(1), readTimeout, Duration.ofMillis(50), TICK);
        return new Counting(new OpenRosaDestination(
                new DestinationSettings.OpenRosa(address, Optional.empty()), times, clock, random));
    }

    private Sender sender() {
        var channel =
                new SyncChannel(box.jdbc(), destination.shown(), clock, new Backoff(new Random(random.nextLong())));
        return new Sender(box.queue(), destination, channel, clock);
    }

    @Override
    public void close() {
        destination.close();
        box.close();
        proxy.close();
        server.close();
    }

    /** Counts attempts and remembers what stood in the way. */
    private final class Counting implements Destination {
        private final Destination real;

        Counting(Destination real) {
            this.real = real;
        }

        @Override
        public String shown() {
            return real.shown();
        }

        @Override
        public Reach reach() {
            knocks++;
            var reach = real.reach();
            if (reach instanceof Reach.NotReached(var stop)) {
                troubles.add(stop.trouble());
            }
            return reach;
        }

        @Override
        public Outcome deliver(Story story, Reach.Reached reached) {
            posts++;
            var outcome = real.deliver(story, reached);
            switch (outcome) {
                case Outcome.Delivered delivered -> {}
                case Outcome.HeldBack heldBack -> {}
                case Outcome.StoryFault(var trouble, var _) -> troubles.add(trouble);
                case Outcome.Held(var stop, var _) -> troubles.add(stop.trouble());
            }
            return outcome;
        }

        @Override
        public List<CheckFinding> check() {
            return real.check();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
