package org.storycorner.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.venue.Venues;

/** Which texts are the box's own: only those are read without asking. */
class KnownTextsTest {

    private final KnownTexts known = new KioskTexts(Venues.shipped()).in(Language.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tell the story of your care",
                "Carry on with the story from 14:02?",
                "Carry on with the story from 2:02 pm?",
                "801 words. A story can have 1,000 words.",
                "Text size: large. Colours: cream. Language: English.",
                "Change: What happened?",
                "Nobody touches the screen for 3 minutes? Then we ask, and after that we delete what you wrote.",
                "Nobody touches the screen for 1 minute? Then we ask, and after that we delete what you wrote.",
                "Example Home Care (invented)",
                "Help at home with washing, dressing and meals.",
                "Adult protection (invented number)",
                "0 1 6 3 2. 9 6 0 0 0 1",
                "9 9 9",
                "K 7 Q M. 2 F 9 D",
                "Українська"
            })
    void knowsWhatTheBoxItselfSays(String text) {
        assertThat(known.has(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I came early. The nurse had time for me.",
                "Carry on with the story from my ward at 14:02?",
                "Carry on with the story from 14:02? I came early.",
                "I came early. Carry on with the story from 14:02?",
                "Change: the nurse",
                "0 7 7 0 0. 9 0 0 1 2 3",
                "07700 900123",
                "ML1 1AB",
                "monocerosre47"
            })
    void takesEverythingElseForSomebodysOwnWords(String text) {
        assertThat(known.has(text)).isFalse();
    }

    @Test
    void knowsWhereTheVenueSaysThatItsPaperFormsAre() {
        var place = "On the table beside the door.";

        assertThat(known.has(place)).isFalse();
        assertThat(new KioskTexts(Venues.saying(place)).in(Language.POLISH).has(place))
                .isTrue();
    }

    /** Some languages have a form for one, for two, for few and for many. */
    @ParameterizedTest
    @EnumSource
    void knowsEachFormOfASentenceWithANumber(Language language) {
        var texts = new KioskTexts(Venues.shipped()).in(language);
        var message = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()))
                .getString("welcome.idle");

        for (int minutes = 1; minutes <= 60; minutes++) {
            var said = new MessageFormat(message, language.locale()).format(new Object[] {minutes});
            assertThat(texts.has(said)).as(said).isTrue();
            assertThat(texts.has(said + " ML1 1AB")).isFalse();
        }
    }

    @Test
    void namesNoKeyForATextThatHoldsAValue() {
        assertThat(known.text("welcome.title")).contains("Tell the story of your care");
        assertThat(known.text("welcome.unfinished")).isEmpty();
        assertThat(known.text("../../etc/passwd")).isEmpty();
        assertThat(known.keys(key -> false)).containsEntry("Tell the story of your care", "welcome.title");
    }

    @Test
    void prefersTheKeyThatHasARecording() {
        var twins = new KnownTexts(Language.ENGLISH, Map.of("a.one", "Quiet", "b.two", "Quiet", "c.three", "Quiet"));

        assertThat(twins.keys("b.two"::equals)).containsEntry("Quiet", "b.two");
        assertThat(twins.keys(key -> false)).containsEntry("Quiet", "a.one");
    }
}
