package org.storycorner.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.story.Scale;
import org.storycorner.story.Words;

/** The catalogue is what is in the jar, and nothing that may hurt anybody is in either. */
class CardsTest {

    private static final Path BUILT = Path.of("target/classes/META-INF/resources");
    private static final Path MESSAGES = Path.of("src/main/resources/vaadin-i18n");

    /** Healthicons' sex-work, drug and prison icons, and OpenMoji's backache. */
    private static final String NEVER = ".*(?:sex_worker|msm|pwid|prison|drug|cannabis|smoking|E321|backache).*";

    @Test
    void hasAtLeast48CardsInSixGroups() {
        assertThat(Cards.all()).hasSizeGreaterThanOrEqualTo(48).doesNotHaveDuplicates();
        assertThat(Cards.all()).extracting(Card::id).doesNotHaveDuplicates();
        assertThat(Cards.all()).extracting(Card::path).doesNotHaveDuplicates();
        assertThat(CardGroup.values()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(CardGroup.class)
    void fillsEachGroupWithWholePages(CardGroup group) {
        assertThat(Cards.in(group)).isNotEmpty();
        assertThat(Cards.in(group).size() % 9).isZero();
    }

    @Test
    void theJarHoldsTheCatalogueAndNoOtherDrawing() throws IOException {
        var expected = Stream.concat(
                Cards.all().stream().map(Card::path),
                Stream.of("pictures/cards/openmoji/LICENSE.txt", "pictures/cards/healthicons/LICENSE"));

        try (var files = Files.walk(BUILT.resolve("pictures/cards"))) {
            assertThat(files.filter(Files::isRegularFile).map(BUILT::relativize).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(expected.toList());
        }
    }

    @Test
    void showsNothingThatMayHurtAnybody() throws IOException {
        assertThat(Cards.all()).noneMatch(card -> card.path().matches(NEVER));
        try (var files = Files.walk(BUILT)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.matches(NEVER));
        }
    }

    @Test
    void namesTheLicenceOfItsSource() {
        assertThat(Cards.all())
                .allMatch(card -> card.licence().equals(card.source().licence()));
        assertThat(Cards.all().stream().filter(card -> card.source() == CardSource.OWN))
                .hasSize(12);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Card("a", CardGroup.PEOPLE, CardSource.OPENMOJI, "1F600.svg", "MIT", false));
    }

    @Test
    void leadsOutOfNoFolder() {
        for (var file : List.of("../x.svg", "/x.svg", "x.png", "a//x.svg", "x.svg/..")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as(file)
                    .isThrownBy(() -> new Card("a", CardGroup.PEOPLE, CardSource.OWN, file, "Apache-2.0", false));
        }
    }

    @Test
    void knowsTheOneCardThatTellsOfSomebodyWhoIsNotSafe() {
        assertThat(Cards.all().stream().filter(Card::sensitive))
                .extracting(Card::id)
                .containsExactly("unsafe");
        assertThat(Cards.find("unsafe")).isPresent();
        assertThat(Cards.find("no-such-card")).isEmpty();
    }

    @Test
    void hasWordsForEachCardGroupAndPlaceInEachLanguage() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            // English has its words in the file without a language; its own is empty.
            assertThat(files.filter(file -> !file.endsWith("translations_en.properties")))
                    .allSatisfy(file -> {
                        var messages = messages(file);
                        assertThat(messages)
                                .containsKeys(
                                        Cards.all().stream().map(Card::key).toArray());
                        assertThat(messages)
                                .containsKeys(Stream.of(CardGroup.values())
                                        .map(CardGroup::key)
                                        .toArray());
                        int place = Stream.of(Scale.values())
                                .mapToInt(scale -> words(messages, scale))
                                .max()
                                .orElseThrow();
                        assertThat(Cards.all())
                                .allSatisfy(card -> assertThat(Words.of(messages.getProperty(card.key()))
                                                        .count()
                                                + place)
                                        .isLessThanOrEqualTo(13));
                    });
        }
    }

    private static int words(Properties messages, Scale scale) {
        var key = "scale." + scale.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Words.of(messages.getProperty(key)).count();
    }

    private static Properties messages(Path file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }
}
