package org.storycorner.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Reach.Reached;

/** A destination for tests: it takes everything, unless it was told what to do with the next stories. */
final class PlayedDestination implements Destination {

    private final Queue<Function<Story, Outcome>> next = new ArrayDeque<>();
    private final List<StoryId> sent = new ArrayList<>();
    private Reach reach = new Reached(Long.MAX_VALUE);
    private int asked;

    PlayedDestination answers(Outcome outcome) {
        next.add(story -> outcome);
        return this;
    }

    PlayedDestination does(Function<Story, Outcome> something) {
        next.add(something);
        return this;
    }

    PlayedDestination isReached() {
        reach = new Reached(Long.MAX_VALUE);
        return this;
    }

    PlayedDestination isNotReached(Stop stop) {
        reach = new Reach.NotReached(stop);
        return this;
    }

    /** Every story that came, in order. */
    List<StoryId> sent() {
        return List.copyOf(sent);
    }

    /** How often somebody asked at the door. */
    int asked() {
        return asked;
    }

    @Override
    public String shown() {
        return "https://stories.example.org";
    }

    @Override
    public Reach reach() {
        asked++;
        return reach;
    }

    @Override
    public Outcome deliver(Story story, Reached reached) {
        sent.add(story.id());
        var play = next.poll();
        return play == null ? new Delivered("received") : play.apply(story);
    }

    @Override
    public List<CheckFinding> check() {
        return List.of();
    }

    @Override
    public void close() {}
}
