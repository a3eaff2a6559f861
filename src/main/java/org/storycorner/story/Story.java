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
 * @param attachments such as scanned pages, each under a name of its own; mostly none
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
        Consent consent,
        List<Attachment> attachments) {

    /** Care Opinion's limit. */
    public static final int MOST_WORDS = 1_000;

    /** As many as the form on the server has places for. */
    public static final int MOST_ATTACHMENTS = 8;

    /** All of them together: what the box seals, opens and compares in memory. */
    public static final int MOST_ATTACHED_BYTES = 10_000_000;

    public Story {
        services = List.copyOf(services);
        attachments = List.copyOf(attachments);
        if (text.isEmpty() && answers.isEmpty()) {
            throw new IllegalArgumentException("A story tells something");
        }
        if (text.count() > MOST_WORDS) {
            throw new IllegalArgumentException("A story has at most " + MOST_WORDS + " words");
        }
        if (attachments.size() > MOST_ATTACHMENTS
                || attachments.stream().mapToInt(Attachment::size).sum() > MOST_ATTACHED_BYTES) {
            throw new IllegalArgumentException("A story has at most " + MOST_ATTACHMENTS + " attachments of together "
                    + MOST_ATTACHED_BYTES + " bytes");
        }
        if (attachments.stream().map(Attachment::name).distinct().count() < attachments.size()) {
            throw new IllegalArgumentException("Each attachment has a name of its own");
        }
    }

    /** A story without attachments. */
    public Story(
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
        this(
                id, toldAt, language, channel, help, teller, ageBand, services, text, answers, contact, consent,
                List.of());
    }

    /** The same story with these attachments instead of its own. */
    public Story with(List<Attachment> others) {
        return new Story(
                id, toldAt, language, channel, help, teller, ageBand, services, text, answers, contact, consent,
                others);
    }
}
