package org.storycorner.measure.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.character.CharacterNet;

/** Training: it learns, and from the same seed the same. */
class LearningTest {

    @Test
    void learnsToTellAOneFromAZero() {
        assertThat(CharacterTraining.right(learnt(), List.of(WrittenDigits.unseen()), "01", 3, 20))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void learnsTheSameFromTheSameSeed() throws IOException {
        assertThat(bytes(learnt())).isEqualTo(bytes(learnt()));
    }

    private static CharacterNet learnt() {
        var random = new SplittableRandom(1);
        var digits = WrittenDigits.learnt();
        var specimens = new ArrayList<Specimen>();
        for (int number = 0; number < 200; number++) {
            Specimen.of(digits, number % 2 == 0 ? '0' : '1', random).ifPresent(specimens::add);
        }
        var learning = new Learning(8, random);
        learning.learn(specimens, 0.05, 0.01);
        return learning.net("measure characters, a little");
    }

    private static byte[] bytes(CharacterNet net) throws IOException {
        var file = new ByteArrayOutputStream();
        net.write(file);
        return file.toByteArray();
    }
}
