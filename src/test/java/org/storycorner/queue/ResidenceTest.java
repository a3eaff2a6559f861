package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.storycorner.story.Stories.aStory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two boxes with copied data: each becomes a box of its own, and says so. */
class ResidenceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);

    @TempDir
    Path folder;

    @Test
    void staysTheSameBoxFromStartToStart() {
        var first = identityIn(folder);

        assertThat(identityIn(folder)).isEqualTo(first);
        assertThat(first.movedHere()).isEmpty();
        assertThat(first.earlier()).isEmpty();
    }

    @Test
    void becomesAnotherBoxWhereItsDataWasCopiedTo() throws IOException {
        var original = folder.resolve("original");
        try (var box = Boxes.open(original, clock)) {
            box.queue().accept(aStory());
            box.queue().accept(aStory());
        }
        var copy = folder.resolve("copy");
        copy(original, copy);

        try (var box = Boxes.open(copy, clock)) {
            var here = box.identity();
            assertThat(here.movedHere()).contains(NOW);
            assertThat(here.id()).isNotEqualTo(identityIn(original).id());
            assertThat(here.earlier())
                    .containsExactly(
                            new BoxIdentity.Earlier(identityIn(original).id(), 2));
            assertThat(box.queue().accept(aStory()).boxSeq()).isEqualTo(3);
        }
        assertThat(identityIn(original).movedHere()).isEmpty();
    }

    @Test
    void asksNoMoreOnceSomebodySaidThatItWasMoved() throws IOException {
        identityIn(folder.resolve("old"));
        copy(folder.resolve("old"), folder.resolve("new"));
        try (var box = Boxes.open(folder.resolve("new"), clock)) {
            box.settleHere();
        }

        var later = identityIn(folder.resolve("new"));

        assertThat(later.movedHere()).isEmpty();
        assertThat(later.earlier()).hasSize(1);
    }

    @Test
    void knowsThePlaceByWhatIsKnownOfIt() {
        var place = new Place("machine", List.of("card", "dongle"), "7");

        assertThat(place.isSameAs(new Place("machine", List.of("card"), "7"))).isTrue();
        assertThat(place.isSameAs(Place.UNKNOWN)).isTrue();
        assertThat(place.isSameAs(new Place("another", List.of("card"), "7"))).isFalse();
        assertThat(place.isSameAs(new Place("machine", List.of("card"), "8"))).isFalse();
        assertThat(place.isSameAs(new Place("machine", List.of("other card"), "7")))
                .isFalse();
    }

    private BoxIdentity identityIn(Path place) {
        try (var box = Boxes.open(place, clock)) {
            return box.identity();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
