package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when a box's data turns up in another place: it was moved there, or copied, and then two boxes may be running. */
final class Residence {
    private static final Logger LOG = LoggerFactory.getLogger(Residence.class);

    private final BoxMark mark;
    private final Sealing sealing;
    private final Place place;
    private volatile BoxIdentity identity;

    private Residence(BoxMark mark, Sealing sealing, Place place, BoxIdentity identity) {
        this.mark = mark;
        this.sealing = sealing;
        this.place = place;
        this.identity = identity;
    }

    /**
     * The box whose mark said this when it was opened here.
     *
     * @param isEmptied whether all that it held is gone
     */
    static Residence of(
            BoxMark mark,
            Sealing sealing,
            BoxMark.Said said,
            Place here,
            boolean isEmptied,
            StoryTable stories,
            Clock clock)
            throws IOException {
        boolean isSame = said.place().isSameAs(here);
        var place = isSame ? here.asKnownBefore(said.place()) : here;
        var residence = new Residence(mark, sealing, place, said.identity());
        if (isEmptied) {
            residence.become(said.identity().anew(clock.instant()));
        } else if (!isSame) {
            residence.become(said.identity().elsewhere(stories.nextBoxSeq() - 1, clock.instant()));
            LOG.warn(
                    "This data was copied or moved here: from now on it is box {}, before it was {}",
                    residence.identity().id(),
                    said.identity().id());
        } else if (!said.place().equals(place)) {
            residence.become(said.identity());
        }
        return residence;
    }

    BoxIdentity identity() {
        return identity;
    }

    /** Somebody says that only this one is in use. */
    void settle() throws IOException {
        become(identity.settled());
    }

    private void become(BoxIdentity next) throws IOException {
        mark.write(sealing, new BoxMark.Said(next, place));
        identity = next;
    }
}
