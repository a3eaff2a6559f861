package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.storycorner.handover.FormField.Kind.DECLARATION;
import static org.storycorner.handover.FormField.Kind.EMAIL;
import static org.storycorner.handover.FormField.Kind.FELT;
import static org.storycorner.handover.FormField.Kind.GOOD;
import static org.storycorner.handover.FormField.Kind.POSTCODE;
import static org.storycorner.handover.FormField.Kind.SERVICE;
import static org.storycorner.handover.FormField.Kind.STORY;
import static org.storycorner.handover.FormField.Kind.TELLER;
import static org.storycorner.handover.FormField.Kind.USERNAME;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.story.Channel;
import org.storycorner.story.Helper;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.Teller;

/** A story as Care Opinion's form asks for it. */
class DeskFormTest {

    @Test
    void asksInTheFormsOrder() {
        assertThat(DeskForm.of(Stories.aStory(), StaffWords::of))
                .extracting(FormField::kind)
                .containsExactly(FormField.Kind.values());
    }

    @Test
    void laysAStoryInWordsOut() {
        var story = Stories.aStoryWithContact();

        assertThat(value(story, STORY)).isEqualTo(Stories.TEXT);
        assertThat(value(story, GOOD)).isEqualTo("The custard.");
        assertThat(value(story, FELT)).isEqualTo("Safe, and a little shiny.");
        assertThat(value(story, SERVICE)).isEqualTo(Stories.WARD.name() + "\n" + Stories.CLINIC.name());
        assertThat(value(story, TELLER)).isEqualTo("The patient");
        assertThat(value(story, USERNAME)).isEqualTo(Stories.USERNAME);
        assertThat(value(story, POSTCODE)).isEqualTo(Stories.POSTCODE);
        assertThat(value(story, EMAIL)).isEqualTo(Stories.EMAIL);
    }

    @Test
    void putsPicturesAndBearIntoWords() {
        for (var channel : List.of(Channel.PICTURES, Channel.BEAR)) {
            assertThat(value(Stories.aMixedStory(channel, "And tea."), STORY))
                    .isEqualTo("Waiting — sometimes. ‘The Sentinelwords chairs are hard.’\nHappy.\n\nAnd tea.");
        }
    }

    @Test
    void carriesTheDeclarationOverInTheRightRole() {
        assertThat(value(Stories.aStory(), DECLARATION)).isEmpty();
        assertThat(value(Stories.aHelpedStory(), DECLARATION)).isEqualTo("I am a volunteer supporting a service user");
    }

    @ParameterizedTest
    @EnumSource
    void namesEachTeller(Teller teller) {
        if (teller != Teller.NOT_SAID) {
            assertThat(StaffWords.of("desk.teller."
                            + teller.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesEachHelper(Helper helper) {
        assertThat(StaffWords.of("desk.declared."
                        + helper.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isNotBlank();
    }

    @Test
    void saysNothingOfAStoryInALog() {
        assertThat(DeskForm.of(Stories.aStoryWithContact(), StaffWords::of).toString())
                .doesNotContain("Sentinel", "sentinel", Stories.POSTCODE);
    }

    private static String value(Story story, FormField.Kind kind) {
        return DeskForm.of(story, StaffWords::of).stream()
                .filter(field -> field.kind() == kind)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
