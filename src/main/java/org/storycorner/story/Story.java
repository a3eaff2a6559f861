package org.storycorner.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One finished story: what the person agreed to pass on, and nothing that they did not say.
 *
 * @param toldAt when it was sent off, by the box's clock
 * @param language BCP 47 tag of the language in which it was told
 * @param ageBand the venue's own band, empty when it was not asked or not said
 * @param services what it is about, in the order chosen; empty for "I'm not sure"
 * @param pictures the cards it was told with, in the order of telling; none for most
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
        List<Picture> pictures,
        Contact contact,
        Consent consent,
        List<Attachment> attachments) {

    /** Care Opinion's limit. */
    public static final int MOST_WORDS = 1_000;

    /** Cards in one story. */
    public static final int MOST_PICTURES = 24;

    /** As many as the form on the server has places for. */
    public static final int MOST_ATTACHMENTS = 8;

    /** All of them together: what the box seals, opens and compares in memory. */
    public static final int MOST_ATTACHED_BYTES = 10_000_000;

    public Story {
        services = List.copyOf(services);
        pictures = List.copyOf(pictures);
        attachments = List.copyOf(attachments);
        if (text.isEmpty() && answers.isEmpty() && pictures.isEmpty()) {
            throw new IllegalArgumentException("A story tells something");
        }
        boolean isTooLong = pictures.isEmpty()
                ? text.isMoreThan(MOST_WORDS)
                : count(text, pictures.stream().map(Picture::words)) > MOST_WORDS;
        if (isTooLong) {
            throw new IllegalArgumentException("A story has at most " + MOST_WORDS + " words");
        }
        if (pictures.size() > MOST_PICTURES) {
            throw new IllegalArgumentException("A story has at most " + MOST_PICTURES + " pictures");
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

    /** A story without pictures and attachments. */
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
                id, toldAt, language, channel, help, teller, ageBand, services, text, answers, List.of(), contact,
                consent, List.of());
    }

    /** How many words a story has: its text, and what its pictures take with these words beside them. */
    public static int count(Words text, Stream<Words> besidePictures) {
        return text.count() + besidePictures.mapToInt(Picture::count).sum();
    }

    /** What happened, as one text: the words and each picture on a line of its own, first what was told first. */
    public String narrative() {
        var lines = pictures.stream().map(picture -> picture.asText(language)).collect(Collectors.joining("\n"));
        return Stream.of(channel == Channel.WORDS ? text.text() : lines, channel == Channel.WORDS ? lines : text.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** The same story with these attachments instead of its own. */
    public Story with(List<Attachment> others) {
        return new Story(
                id, toldAt, language, channel, help, teller, ageBand, services, text, answers, pictures, contact,
                consent, others);
    }
}
