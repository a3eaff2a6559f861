package org.storycorner.kiosk;

import java.util.List;
import org.storycorner.inclusion.Language;
import org.storycorner.story.Service;

/** Everything of a journey that is worth keeping when the box or the browser dies. */
record Progress(
        Screen screen,
        Language language,
        Assistance assistance,
        List<Service> services,
        Told told,
        Person person,
        Reach reach) {

    static Progress noneIn(Language language) {
        return new Progress(
                Screen.WELCOME, language, Assistance.NONE, List.of(), Told.NOTHING, Person.NOT_SAID, Reach.NONE);
    }

    Progress {
        services = List.copyOf(services);
    }
}
