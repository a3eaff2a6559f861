package org.storycorner.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.storycorner.inclusion.Language;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.TickClass;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;

/** A page on which nobody has written: none of its lines and boxes counts as written on, whatever is printed beside them. */
class BlankLinesTest {

    private static final long SEED = 20261127;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formsInEachLanguage")
    void nothingIsWrittenOnABlankPage(String form, String language) throws IOException {
        var finder = new PageFinder();
        var reader = new PageReader();
        var random = new SplittableRandom(SEED);
        for (var page : PrintedPages.withoutCards(form, language, SEED)) {
            var found = (FoundPage.Upright) finder.find(page.scanned(random));

            assertThat(reader.read(found).fields().stream().flatMap(BlankLinesTest::written))
                    .as("page %c", page.layout().letter())
                    .isEmpty();
        }
    }

    private static Stream<String> written(FieldReading field) {
        return switch (field) {
            case FieldReading.Choice choice ->
                choice.boxes().stream()
                        .filter(box -> box.tick() != TickClass.EMPTY)
                        .map(box -> choice.id() + " " + box.value() + " " + box.tick());
            case FieldReading.Writing writing -> written(writing.id(), writing.rooms().stream());
            case FieldReading.Characters characters ->
                written(characters.id(), characters.cells().stream().map(FieldReading.Cell::room));
        };
    }

    private static Stream<String> written(String field, Stream<FieldReading.Room> rooms) {
        return rooms.filter(FieldReading.Room::written).map(room -> field + " " + room.place() + " " + room.ink());
    }

    private static Stream<Arguments> formsInEachLanguage() {
        return Stream.of("story-a4", "story-a4-large-print")
                .flatMap(form -> Stream.of(Language.values()).map(language -> Arguments.of(form, language.tag())));
    }
}
