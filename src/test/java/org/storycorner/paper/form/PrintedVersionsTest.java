package org.storycorner.paper.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.storycorner.venue.Venue;

/** The layouts that people have on paper: never edited, always found, and whole. */
class PrintedVersionsTest {

    /** One line for each version that was ever printed: a change here means that paper at people's homes is misread. */
    @ParameterizedTest
    @CsvSource({"story-a4, 1, 4c949b62511ff83f", "story-a4-large-print, 1, fe312f4857371644"})
    void keepsTheLayoutOfEveryVersion(String id, int version, String digest) {
        var form = Forms.find(id, version).orElseThrow();

        assertThat(digest(form)).isEqualTo(digest);
    }

    @Test
    void knowsNoFormThatNeverWas() {
        assertThat(Forms.find("story-a4", 999)).isEmpty();
        assertThat(Forms.find("../story-a4", 1)).isEmpty();
        assertThat(Forms.current("story-a5")).isEmpty();
    }

    /** Reviewing asks by these names, whatever the form looks like. */
    @Test
    void asksTheSameOnEachForm() {
        var usual = questions("story-a4");

        assertThat(Forms.IDS).allSatisfy(id -> assertThat(questions(id)).isEqualTo(usual));
    }

    @Test
    void bringsEachPageOfAFormInSomeCopy() {
        assertThat(forms())
                .allSatisfy(form -> assertThat(form.order().letters(1, true))
                        .isEqualTo(form.layouts().stream()
                                .map(layout -> String.valueOf(layout.letter()))
                                .collect(Collectors.joining())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepsFieldsApartFromEachOtherAndWithinTheMarks(Form form) {
        for (var language : List.of("en", "ar")) {
            for (var layout : layouts(form, language)) {
                var boxes = layout.boxes().toList();
                var solid = new ArrayList<>(layout.marks());
                solid.addAll(layout.codes());

                for (var box : boxes) {
                    assertThat(solid).noneMatch(box.grown(2)::overlaps);
                    assertThat(new Area(12, 12, 186, 273).contains(box)).isTrue();
                    assertThat(boxes.stream().filter(other -> !other.equals(box)))
                            .as("pitch of 8 mm")
                            .allMatch(
                                    other -> Math.abs(other.x() - box.x()) >= 8 || Math.abs(other.y() - box.y()) >= 8);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keepsTheQuietZoneOfTheCodesFree(Form form) {
        for (var layout : layouts(form, "en")) {
            for (var code : layout.codes()) {
                assertThat(layout.marks()).noneMatch(code.grown(2.4)::overlaps);
                assertThat(layout.parts())
                        .filteredOn(Part.Text.class::isInstance)
                        .noneMatch(part -> code.grown(2.4).overlaps(((Part.Text) part).area()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasEveryWordInEveryLanguage(Form form) {
        for (var language : Venue.LANGUAGES) {
            var words = FormWords.of(form, language);
            for (var layout : layouts(form, language)) {
                for (var part : layout.parts()) {
                    if (part instanceof Part.Text text) {
                        assertThat(words.get(text.words())).isNotBlank();
                    } else if (part instanceof Part.Choice choice) {
                        assertThat(choice.options())
                                .allSatisfy(option ->
                                        assertThat(words.get(option.words())).isNotBlank());
                    }
                }
            }
        }
    }

    @Test
    void translatesEveryWordOfItsOwn() throws IOException {
        var english = properties("");
        for (var suffix : List.of("_gd", "_pl", "_uk", "_ar", "_ur", "_ro", "_zh_Hans")) {
            var translated = properties(suffix);

            assertThat(translated.keySet()).as(suffix).isEqualTo(english.keySet());
            assertThat(translated.values()).as(suffix).doesNotContainAnyElementsOf(english.values());
        }
    }

    private static List<Form> forms() {
        return Forms.IDS.stream().map(id -> Forms.current(id).orElseThrow()).toList();
    }

    /** Each field's id, and of a choice whether it is single and what its boxes stand for. */
    private static Set<String> questions(String id) {
        return Forms.current(id).orElseThrow().layouts().stream()
                .flatMap(layout -> layout.parts().stream())
                .flatMap(part -> part instanceof Part.Field field ? Stream.of(field) : Stream.empty())
                .map(field -> switch (field) {
                    case Part.Choice choice ->
                        choice.id()
                                + choice.single()
                                + choice.options().stream()
                                        .map(option -> option.value() + "=" + option.words())
                                        .toList();
                    case Part.Characters characters ->
                        characters.id() + characters.kind() + characters.boxes().size();
                    case Part.Lines lines -> lines.id();
                })
                .collect(Collectors.toSet());
    }

    private static List<Layout> layouts(Form form, String language) {
        return form.layouts().stream()
                .map(layout -> form.layout(layout.letter(), language).orElseThrow())
                .toList();
    }

    private static Properties properties(String suffix) throws IOException {
        var path = "/forms/story-a4/words" + suffix + ".properties";
        var properties = new Properties();
        try (var file = Objects.requireNonNull(PrintedVersionsTest.class.getResourceAsStream(path), path)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }

    /** Of where everything lies; words may be put better. */
    private static String digest(Form form) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256")
                    .digest(form.layouts().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
