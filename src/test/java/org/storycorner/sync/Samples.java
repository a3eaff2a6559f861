package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Postcode;
import org.storycorner.story.Service;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.story.Username;
import org.storycorner.story.Words;
import org.storycorner.venue.DestinationSettings;

/** Invented stories and settings for the tests of sending. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Samples() {}

    static StoryId anId(long number) {
        return StoryId.create(Clock.fixed(NOON.plusMillis(number), ZoneOffset.UTC), new Random(number));
    }

    static Story aStory() {
        return aStory(1);
    }

    static Story aStory(long number) {
        return aStory(number, "Example story " + number + ": the nurse Example listened to me.");
    }

    static Story aStory(long number, String text) {
        return new Story(
                anId(number),
                NOON.plusMillis(number),
                "en-GB",
                Channel.WORDS,
                Help.ALONE,
                Teller.PATIENT,
                "",
                List.of(new Service("example-ward", "Example Hospital / Example Ward")),
                Words.of(text),
                Answers.NONE,
                Contact.NONE,
                new Consent(NOON, "2026-11", true));
    }

    /** Every field has something in it. */
    static Story aFullStory() {
        return new Story(
                anId(2),
                NOON,
                "ur",
                Channel.PICTURES,
                new Help.Helped(
                        Helper.VOLUNTEER, Set.of(Support.TYPING, Support.READING, Support.CHOOSING_CARDS), true),
                Teller.PARENT_OR_GUARDIAN,
                "25-44",
                List.of(
                        new Service("example-ward", "Example <Ward> & Co"),
                        new Service("example-clinic", "Example Clinic")),
                Words.of("Everything went well.\nThen it did not."),
                new Answers(Words.of("the tea"), Words.of("the wait"), Words.of("calm")),
                new Contact(
                        EmailAddress.parse("somebody@example.org"),
                        Postcode.parse("ML1 1AB"),
                        Optional.of(new Username("avocetxy42"))),
                new Consent(NOON.plusSeconds(1), "2026-11", true));
    }

    static DestinationSettings.OpenRosa settings(OpenRosaServer server) {
        return new DestinationSettings.OpenRosa(server.address(), Optional.empty());
    }

    /** A form that the server gave an id of its own. */
    static DestinationSettings.OpenRosa settings(OpenRosaServer server, String formId) {
        return new DestinationSettings.OpenRosa(
                server.address(), Optional.empty(), DestinationSettings.Trust.SYSTEM, Optional.of(formId));
    }

    /** Short time-outs, so that a test of them is short too. */
    static SyncProperties shortTimes() {
        return new SyncProperties(
                true, Duration.ofMillis(1_000), Duration.ofMillis(1_500), Duration.ofMillis(50), Duration.ofMillis(10));
    }
}
