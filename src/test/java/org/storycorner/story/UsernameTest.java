package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.story.Username.Problem;

class UsernameTest {

    @Test
    void suggestsOnlyNamesThatItWouldTake() {
        var random = new Random(47);
        for (int round = 0; round < 50_000; round++) {
            var name = Username.suggest(random).value();

            assertThat(Username.problem(name, "")).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abc,SYNTAX",
        "tin dragon,SYNTAX",
        "tin-dragon,SYNTAX",
        "abcdefghijklmnopqrstuvwxy,SYNTAX",
        "Dragon1984,AGE",
        "dragonaged47,AGE",
        "dragon47years,AGE",
        "Dragontin,PART_OF_EMAIL",
        "xxTINxx,PART_OF_EMAIL"
    })
    void saysWhatIsWrong(String typed, Problem problem) {
        assertThat(Username.problem(typed, "tin.dragon.x@example.org")).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lyraxy47", "İzmirwren", "ørnen12", " wren1234 "})
    void takesWhatSaysNothing(String typed) {
        assertThat(Username.problem(typed, "tin@example.org")).isEqualTo(Optional.empty());
    }

    @Test
    void takesAnyNameBesideAnEmptyEmail() {
        assertThat(Username.problem("lapwing12", "")).isEmpty();
        assertThat(Username.problem("lapwing12", "@")).isEmpty();
    }

    @Test
    void hidesItselfFromMessages() {
        assertThat(new Username("lyraxy47")).hasToString("Username[hidden]");
    }
}
