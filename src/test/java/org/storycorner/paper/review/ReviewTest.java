package org.storycorner.paper.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.story.StoryId;

/** What was confirmed, and whether that still is all that stands on the paper. */
class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void aStoryThatGoesOnOnAPageThatCameLaterIsToBeConfirmedAgain() {
        var seen = story(2);
        var answers = Answers.NONE.with("story", Answer.of("It began well").confirmed("anna", NOW, seen, "abc"));
        var kept = Answers.parse(answers.json());

        assertThat(review(seen, kept).isConfirmed(seen)).isTrue();

        var longer = story(2, 3);
        assertThat(review(longer, kept).isConfirmed(longer)).isFalse();
        assertThat(review(longer, kept).answer(longer).text()).isEqualTo("It began well");
        assertThat(review(longer, kept).confirmed("story")).isEqualTo(Answer.NOTHING);
    }

    @Test
    void whatWasConfirmedByAnEarlierVersionStaysConfirmed() {
        var kept = Answers.parse("""
                {"given":{"story":{"values":[],"text":"Kept","by":"anna","at":"2026-11-26T10:00:00Z","changed":true}}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(review(story(2, 3), kept).isConfirmed(story(2, 3))).isTrue();
    }

    private static Question story(int... pages) {
        var spots = IntStream.of(pages)
                .mapToObj(page -> new Spot(page, Optional.empty()))
                .toList();
        return new Question.Writing("story", false, true, true, spots);
    }

    private static Review review(Question question, Answers answers) {
        var form = new FormCopy(
                StoryId.parse("01890000-0000-7000-8000-000000000000").orElseThrow(),
                "TRYTRYTR",
                1,
                "story-a4",
                1,
                "en",
                "example-home-care",
                3,
                NOW,
                FormCopy.State.TO_REVIEW,
                Optional.empty());
        return new Review(form, List.of(), List.of(question), Map.copyOf(answers.given()));
    }
}
