package org.storycorner.measure.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.character.CharacterNet;

/** A short cut of {@code measure paper}: characters in boxes of their own, in hands that were never learnt from. */
class CharacterNetTest {

    private static final CharacterNet NET = CharacterNet.shipped();
    private static final long SEED = 5;

    @Test
    void tellsDigitsThatPeopleHaveWritten() {
        assertThat(CharacterTraining.right(NET, List.of(WrittenDigits.unseen()), Alphabet.digits(), SEED, 40))
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void tellsDigitsOfFontsThatItNeverSaw() {
        assertThat(CharacterTraining.right(NET, HandFont.unseen(), Alphabet.digits(), SEED, 4))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tellsLettersOfFontsThatItNeverSaw() {
        assertThat(CharacterTraining.right(NET, HandFont.unseen(), Alphabet.letters(), SEED, 2))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void learnsFromNoFontThatItIsMeasuredWith() {
        assertThat(HandFont.namesLearnt()).doesNotContainAnyElementsOf(HandFont.namesUnseen());
    }

    @Test
    void saysHowItWasMade() {
        assertThat(NET.origin()).startsWith("measure characters --seed ");
    }
}
