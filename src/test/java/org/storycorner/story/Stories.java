package org.storycorner.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Invented stories for everybody's tests; nobody in them exists. Each has an id of its own, later than the one before. */
public final class Stories {

    /** When the invented stories are told. */
    public static final Instant TOLD_AT = Instant.parse("2026-11-23T10:15:30.123456789Z");

    /** Stands in every invented story, so that a test can look for it where no story may be. */
    public static final String TEXT = "Sentinelwords: the tin dragon on ward nine brought me warm custard.";

    public static final String EMAIL = "sentinel.dragon@example.org";
    public static final String POSTCODE = "ZZ9 9ZZ";
    public static final String USERNAME = "sentinelwren47";

    public static final Service WARD = new Service("ward-nine", "Ward Nine, Dragonfield Hospital (invented)");
    public static final Service CLINIC = new Service("teapot-clinic", "Teapot Clinic (invented)");

    private static final AtomicLong NEXT_MILLISECOND = new AtomicLong(TOLD_AT.toEpochMilli());

    private Stories() {}

    /** A new id, later than every one before it. */
    public static StoryId anId() {
        long milliseconds = NEXT_MILLISECOND.getAndIncrement();
        long low = milliseconds * 0x9E3779B97F4A7C15L;
        return new StoryId(new UUID((milliseconds << 16) | 0x7000L, (low >>> 2) | 0x8000000000000000L));
    }

    /** Told alone, in words, without contact. */
    public static Story aStory() {
        return aStory(anId());
    }

    public static Story aStory(StoryId id) {
        return aStory(id, TEXT);
    }

    public static Story aStory(StoryId id, String text) {
        return story(id, Help.ALONE, text, Contact.NONE);
    }

    public static Story aStoryWithContact() {
        return aStoryWithContact(anId());
    }

    public static Story aStoryWithContact(StoryId id) {
        return story(id, Help.ALONE, TEXT, aContact());
    }

    /** Told with a volunteer who read, typed and declared it. */
    public static Story aHelpedStory() {
        var help = new Help.Helped(Helper.VOLUNTEER, Set.of(Support.READING, Support.TYPING), true);
        return story(anId(), help, TEXT, Contact.NONE);
    }

    /** Told with pictures alone: a card with everything, and one with nothing but itself. */
    public static Story aPictureStory() {
        return told(Channel.PICTURES, Words.NONE, pictures());
    }

    /** Told in these words and with pictures. */
    public static Story aMixedStory(Channel channel, String text) {
        return told(channel, Words.of(text), pictures());
    }

    public static List<Picture> pictures() {
        return List.of(
                new Picture(
                        "waiting",
                        "Waiting",
                        Optional.of(new Placing(Scale.SOMETIMES, "sometimes")),
                        Words.of("The Sentinelwords chairs are hard.")),
                new Picture("happy", "Happy", Optional.empty(), Words.NONE));
    }

    /** Told on paper, with its two scanned pages. */
    public static Story aPaperStory() {
        return told(Channel.PAPER, Words.of(TEXT), List.of()).with(List.of(aPage(1), aPage(2)));
    }

    /** Told with this many cards. */
    public static Story aStoryOf(List<Picture> pictures) {
        return told(Channel.PICTURES, Words.NONE, pictures);
    }

    private static Story told(Channel channel, Words text, List<Picture> pictures) {
        return new Story(
                anId(),
                TOLD_AT,
                "en-GB",
                channel,
                Help.ALONE,
                Teller.PATIENT,
                "",
                List.of(WARD),
                text,
                Answers.NONE,
                pictures,
                Contact.NONE,
                new Consent(TOLD_AT, "2026-11", true),
                List.of());
    }

    /** A scanned page, invented like everything here. */
    public static Attachment aPage(int number) {
        var bytes = new byte[1_000];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) (place * number);
        }
        return new Attachment("page-" + number + ".jpg", Attachment.Kind.JPEG, bytes);
    }

    public static Contact aContact() {
        return new Contact(
                Optional.of(new EmailAddress(EMAIL)),
                Optional.of(new Postcode(POSTCODE)),
                Optional.of(new Username(USERNAME)));
    }

    private static Story story(StoryId id, Help help, String text, Contact contact) {
        return new Story(
                id,
                TOLD_AT,
                "en-GB",
                Channel.WORDS,
                help,
                Teller.PATIENT,
                "",
                List.of(WARD, CLINIC),
                Words.of(text),
                new Answers(Words.of("The custard."), Words.NONE, Words.of("Safe, and a little shiny.")),
                contact,
                new Consent(TOLD_AT, "2026-11", true));
    }
}
