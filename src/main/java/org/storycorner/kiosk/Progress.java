package org.storycorner.kiosk;

import java.util.List;
import org.storycorner.inclusion.Language;
import org.storycorner.story.Channel;
import org.storycorner.story.Service;

/**
 * Everything of a journey that is worth keeping when the box or the browser dies.
 *
 * @param screen never one of a single group or card: who carries on begins at the groups
 */
record Progress(
        Screen screen,
        Language language,
        Assistance assistance,
        List<Service> services,
        Told told,
        Person person,
        Reach reach,
        Channel way) {

    static Progress noneIn(Language language) {
        return new Progress(
                Screen.WELCOME,
                language,
                Assistance.NONE,
                List.of(),
                Told.NOTHING,
                Person.NOT_SAID,
                Reach.NONE,
                Channel.WORDS);
    }

    Progress {
        screen = screen == Screen.CARDS || screen == Screen.CARD ? Screen.PICTURES : screen;
        services = List.copyOf(services);
    }
}
