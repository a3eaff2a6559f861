package org.storycorner.story;

import java.time.Instant;
import java.util.List;

/**
 * One finished story: what the person agreed to pass on, and nothing that they did not say.
 *
 * @param toldAt when it was sent off, by the box's clock
 * @param language BCP 47 tag of the language in which it was told
 * @param ageBand the venue's own band, empty when it was not asked or not said
 * @param services what it is about, in the order chosen; empty for "I'm not sure"
 */
public record Story(
        StoryId id,
        Instant toldAt,
        String language,
        Channel channel,
        Help help,
        Teller teller,
        String ageBand,
        List<Service> services,
        Words text,
        Answers answers,
        Contact contact,
        Consent consent) {

    /** Care Opinion's limit. */
    public static final int MOST_WORDS = 1_000;

    public Story {
        services = List.copyOf(services);
        if (text.isEmpty() && answers.isEmpty()) {
            throw new IllegalArgumentException("A story tells something");
        }
        if (text.count() > MOST_WORDS) {
            throw new IllegalArgumentException("A story has at most " + MOST_WORDS + " words");
        }
    }
}
