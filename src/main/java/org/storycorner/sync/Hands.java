package org.storycorner.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/**
 * What the sender has taken from the queue, until it is noted as delivered, put aside or put back. While stories are on the
 * wire the queue's part can be done on a thread beside it, one thing after the other; what fails there shows at the next
 * thing that is asked for.
 */
final class Hands {

    private static final Executor BESIDE =
            work -> Thread.ofVirtual().name("sender-beside").start(work);

    private final StoryQueue queue;
    private final Set<StoryId> held = ConcurrentHashMap.newKeySet();

    /** Those among them that the destination has or may have, until the queue knows that. */
    private final Set<StoryId> inDoubt = ConcurrentHashMap.newKeySet();

    private Map<StoryId, String> answered = new LinkedHashMap<>();
    private CompletableFuture<Void> beside = CompletableFuture.completedFuture(null);
    private Optional<CompletableFuture<List<Story>>> ahead = Optional.empty();

    Hands(StoryQueue queue) {
        this.queue = queue;
    }

    /** The next stories, oldest first: those that were taken ahead, if there are any; empty when none waits. */
    List<Story> take(int most) {
        var taken = ahead.map(Hands::joined).orElse(List.of());
        ahead = Optional.empty();
        if (!taken.isEmpty()) {
            return taken;
        }
        joined(beside);
        return taken(most);
    }

    /** Begins to take those after them. */
    void takeAhead(int most) {
        var next = beside.thenApplyAsync(done -> taken(most), BESIDE);
        ahead = Optional.of(next);
        beside = next.thenAccept(taken -> {});
    }

    /** While it is on the wire, nobody knows whether it arrives: also when the attempt fails in a way that nobody foresaw. */
    <T> T onTheWire(Story story, Supplier<T> attempt) {
        inDoubt.add(story.id());
        var outcome = attempt.get();
        inDoubt.remove(story.id());
        return outcome;
    }

    /** The destination has this story; it is still to be noted. */
    void delivered(StoryId id, String receipt) {
        inDoubt.add(id);
        answered.put(id, receipt);
    }

    /** Notes, all together, what was delivered since the last time. */
    void note() {
        note(answer());
    }

    void noteBeside() {
        var receipts = answer();
        beside = beside.thenRunAsync(() -> note(receipts), BESIDE);
    }

    /** The destination may have this story, and has not said so clearly. */
    void perhapsArrived(StoryId id) {
        inDoubt.add(id);
        queue.perhapsArrived(id);
        inDoubt.remove(id);
    }

    void quarantine(StoryId id, String reason) {
        queue.quarantine(id, reason);
        held.remove(id);
    }

    /** The destination has this story but for these attachments. */
    void heldBack(StoryId id, String receipt, List<String> attachments) {
        inDoubt.add(id);
        queue.heldBack(id, receipt, attachments);
        inDoubt.remove(id);
        held.remove(id);
    }

    /** Notes what was delivered and puts back everything else; what even this fails for is tried again the next time. */
    void empty() {
        try {
            var last = beside;
            beside = CompletableFuture.completedFuture(null);
            ahead = Optional.empty();
            joined(last);
        } finally {
            try {
                note();
            } finally {
                putBack();
            }
        }
    }

    private List<Story> taken(int most) {
        var stories = queue.takeOldest(most);
        stories.forEach(story -> held.add(story.id()));
        return stories;
    }

    private Map<StoryId, String> answer() {
        var receipts = answered;
        answered = new LinkedHashMap<>();
        return receipts;
    }

    private void note(Map<StoryId, String> receipts) {
        if (!receipts.isEmpty()) {
            queue.delivered(receipts);
            inDoubt.removeAll(receipts.keySet());
            held.removeAll(receipts.keySet());
        }
    }

    private void putBack() {
        var sending = held.stream()
                .filter(id -> queue.entry(id)
                        .filter(entry -> entry.state() == QueueState.SENDING)
                        .isPresent())
                .collect(Collectors.toSet());
        sending.stream().filter(inDoubt::contains).forEach(queue::perhapsArrived);
        if (!sending.isEmpty()) {
            queue.putBack(sending);
        }
        inDoubt.clear();
        held.clear();
    }

    private static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }
}
