package org.storycorner.kiosk;

import java.util.List;
import java.util.Optional;
import org.storycorner.story.Channel;
import org.storycorner.story.Service;

/**
 * Everything of a journey that is worth keeping when the box or the browser dies.
 *
 * @param screen never one of a single group or card: who carries on begins at the groups
 * @param way empty in drafts of a box that knew one way only
 */
record Progress(
        Screen screen,
        Assistance assistance,
        List<Service> services,
        Told told,
        Person person,
        Reach reach,
        Optional<Channel> way) {

    static final Progress NONE = new Progress(
            Screen.WELCOME, Assistance.NONE, List.of(), Told.NOTHING, Person.NOT_SAID, Reach.NONE, Optional.empty());

    Progress {
        screen = screen == Screen.CARDS || screen == Screen.CARD ? Screen.PICTURES : screen;
        services = List.copyOf(services);
    }
}
