package org.storycorner.sync;

import java.util.List;
import org.storycorner.story.Story;

/** No destination: stories wait on the box. */
final class Nowhere implements Destination {

    @Override
    public String shown() {
        return "";
    }

    @Override
    public Reach reach() {
        return new Reach.NotReached(new Stop.Paused(Trouble.NO_DESTINATION));
    }

    @Override
    public Outcome deliver(Story story, Reach.Reached reached) {
        return new Outcome.Held(new Stop.Paused(Trouble.NO_DESTINATION));
    }

    @Override
    public List<CheckFinding> check() {
        return List.of(CheckFinding.problem(CheckFinding.Subject.ADDRESS, Trouble.NO_DESTINATION.sentence()));
    }

    @Override
    public void close() {}
}
