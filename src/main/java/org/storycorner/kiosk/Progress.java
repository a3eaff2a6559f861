package org.storycorner.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.storycorner.inclusion.Language;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

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

    /** The story that this becomes when it is sent off. */
    Story story(StoryId id, Instant toldAt, UnaryOperator<String> messages, Consent consent) {
        return new Story(
                id,
                toldAt,
                language.tag(),
                channel(),
                assistance.help(),
                person.teller(),
                person.ageBand(),
                services,
                told.text(messages, language.tag()),
                told.answers(),
                told.pictures().stream().map(card -> card.picture(messages)).toList(),
                reach.contact(),
                consent,
                List.of());
    }

    /** How it was told in the end: who chose pictures or Bear and then used none has told it in words. */
    private Channel channel() {
        return switch (way) {
            case PICTURES -> told.pictures().isEmpty() ? Channel.WORDS : way;
            case BEAR -> told.bear().isEmpty() ? Channel.WORDS : way;
            case WORDS, PAPER -> way;
        };
    }
}
