package org.storycorner.sync;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.storycorner.story.StoryId;
import org.storycorner.sync.OpenRosaServer.Reply;

/**
 * The door of a server that is also a witness: it refuses a story now and then, is busy now and then, and at one submission
 * stands still until its sender is dead.
 */
final class Gate implements OpenRosaServer.Witness {

    private static final int ONE_STORY_REFUSED_OF = 37;
    private static final int ONE_POST_PUT_OFF_OF = 12;

    /** Somebody stands at the gate. */
    private record Stop(KillPoint point, Runnable told, CountDownLatch go, boolean keeps) {}

    private final Ledger ledger;
    private final Random random;
    private final Set<StoryId> refused = ConcurrentHashMap.newKeySet();
    private volatile Optional<Stop> stop = Optional.empty();
    private volatile boolean calm;

    Gate(Ledger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
    }

    /** The next submission stands still at this point, which is told. */
    void standAt(KillPoint point, Runnable told) {
        stop = Optional.of(new Stop(point, told, new CountDownLatch(1), random.nextBoolean()));
    }

    /** Lets go of whoever stands here. */
    void goOn() {
        stop.ifPresent(waiting -> waiting.go().countDown());
        stop = Optional.empty();
    }

    /** From now on nobody is put off. */
    void beCalm() {
        calm = true;
    }

    Set<StoryId> refused() {
        return Set.copyOf(refused);
    }

    @Override
    public Optional<Reply> read(String instanceId) {
        ledger.arriving(instanceId);
        var id = StoryId.parse(instanceId.replace("uuid:", "")).orElseThrow();
        if (Math.floorMod(id.hashCode(), ONE_STORY_REFUSED_OF) == 0) {
            refused.add(id);
            return Optional.of(Reply.of(400));
        }
        var held = stop.filter(waiting -> waiting.point() == KillPoint.REQUEST_READ);
        if (held.isPresent()) {
            stand(held.get());
            return held.get().keeps() ? Optional.empty() : Optional.of(Reply.cutBeforeKeeping());
        }
        boolean busy = !calm && random.nextInt(ONE_POST_PUT_OFF_OF) == 0;
        return busy ? Optional.of(Reply.of(503)) : Optional.empty();
    }

    @Override
    public void kept(String instanceId) {
        stop.filter(waiting -> waiting.point() == KillPoint.SERVER_COMMITTED).ifPresent(Gate::stand);
    }

    /** The server itself stands still here, and with it whoever asks it. */
    private static void stand(Stop here) {
        here.told().run();
        try {
            here.go().await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
