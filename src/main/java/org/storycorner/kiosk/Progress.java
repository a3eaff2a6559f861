package org.storycorner.kiosk;

import java.util.List;
import org.storycorner.story.Service;

/** Everything of a journey that is worth keeping when the box or the browser dies. */
record Progress(Screen screen, Assistance assistance, List<Service> services, Told told, Person person, Reach reach) {

    static final Progress NONE =
            new Progress(Screen.WELCOME, Assistance.NONE, List.of(), Told.NOTHING, Person.NOT_SAID, Reach.NONE);

    Progress {
        services = List.copyOf(services);
    }
}
