package org.storycorner.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Contact;
import org.storycorner.story.Help;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Teller;
import org.storycorner.story.Words;

/** Stories of 20 to 400 words from a seed, every third with a contact: nobody and nothing in them exists. */
final class InventedStories {
    private static final List<String> VOCABULARY = List.of(
            "the",
            "nurse",
            "was",
            "kind",
            "and",
            "waited",
            "long",
            "for",
            "somebody",
            "who",
            "listened",
            "on",
            "ward",
            "nine",
            "after",
            "my",
            "operation",
            "tea",
            "came",
            "late",
            "but",
            "warm",
            "thank",
            "you",
            "nobody",
            "told",
            "us",
            "when",
            "doctor",
            "would",
            "come",
            "again");

    private final Random random;
    private final Clock clock;
    private int told;

    InventedStories(long seed, Clock clock) {
        this.random = new Random(seed);
        this.clock = clock;
    }

    Story next() {
        told++;
        var now = Instant.ofEpochMilli(clock.millis());
        return new Story(
                StoryId.create(clock, random),
                now,
                "en-GB",
                Channel.WORDS,
                Help.ALONE,
                Teller.PATIENT,
                "",
                List.of(Stories.WARD),
                Words.of(words(20 + random.nextInt(381))),
                new Answers(Words.of(words(8)), Words.NONE, Words.of(words(3))),
                told % 3 == 0 ? Stories.aContact() : Contact.NONE,
                new Consent(now, "2026-11", true));
    }

    private String words(int count) {
        return Stream.generate(() -> VOCABULARY.get(random.nextInt(VOCABULARY.size())))
                .limit(count)
                .collect(Collectors.joining(" "));
    }
}
