package org.storycorner.sync;

import java.util.List;
import java.util.function.Consumer;
import org.storycorner.story.Story;

/** A destination of whose deliveries somebody hears before they begin, and of their outcomes before the sender does. */
record WatchedDestination(Destination real, Runnable before, Consumer<Outcome> watching) implements Destination {

    @Override
    public String shown() {
        return real.shown();
    }

    @Override
    public Reach reach() {
        return real.reach();
    }

    @Override
    public Outcome deliver(Story story, Reach.Reached reached) {
        before.run();
        var outcome = real.deliver(story, reached);
        watching.accept(outcome);
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
