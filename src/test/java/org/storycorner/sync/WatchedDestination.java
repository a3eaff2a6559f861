package org.storycorner.sync;

import java.util.List;
import java.util.function.Consumer;
import org.storycorner.story.Story;

/** A destination whose outcomes somebody hears of before the sender does. */
record WatchedDestination(Destination real, Consumer<Outcome> watching) implements Destination {

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
