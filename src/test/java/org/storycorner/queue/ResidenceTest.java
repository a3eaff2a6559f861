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
import org.springframework.util.FileSystemUtils;

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

    @Test
    void aCardThatIsOffAtOneStartIsStillOneOfItsOwn() {
        var known = new Place("machine", List.of("inside", "second"), "7");

        var withoutOne = new Place("machine", List.of("second"), "7").asKnownBefore(known);
        var withoutAny = new Place("machine", List.of(), "7").asKnownBefore(withoutOne);

        assertThat(withoutAny).isEqualTo(known);
        assertThat(withoutAny.isSameAs(new Place("machine", List.of("inside"), "7")))
                .isTrue();
        assertThat(withoutAny.isSameAs(new Place("machine", List.of("of a clone"), "7")))
                .isFalse();
    }

    @Test
    void forgetsNoCardFromStartToStart() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            var said = new BoxMark.Said(box.identity(), new Place("machine", List.of("inside"), "7"));

            startedIn(new Place("machine", List.of(), "7"), said, box).settle();

            assertThat(mark()).isEqualTo(said);
        }
    }

    @Test
    void becomesAnotherBoxOnACloneOfItsWholeDisk() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            box.queue().accept(aStory());
            box.queue().accept(aStory());
            var original = new BoxMark.Said(box.identity(), new Place("machine", List.of("inside"), "7"));
            var clone = new Place("machine", List.of("of the clone"), "7");

            var here = startedIn(clone, original, box).identity();

            assertThat(here.id()).isNotEqualTo(original.identity().id());
            assertThat(here.earlier())
                    .containsExactly(new BoxIdentity.Earlier(original.identity().id(), 2));
            assertThat(here.movedHere()).contains(NOW);
            assertThat(mark()).isEqualTo(new BoxMark.Said(here, clone));
            assertThat(startedIn(clone, mark(), box).identity()).isEqualTo(here);
        }
    }

    @Test
    void whatCanBePluggedIntoAnotherMachineTellsNothing() throws IOException {
        card("eth0", "pci0000:00/0000:00:1f.6", "00:00:5e:00:53:01", "0");
        card("enx0", "pci0000:00/0000:00:14.0/usb1/1-2/1-2:1.0", "00:00:5e:00:53:02", "0");
        card("wlan0", "pci0000:00/0000:00:1c.0", "02:00:5e:00:53:03", "3");

        assertThat(Place.builtInCards(folder.resolve("net"))).containsExactly("00:00:5e:00:53:01");
    }

    @Test
    void becomesAnotherBoxWhenAllThatItHeldIsGone() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            box.queue().accept(aStory());
        }
        var before = identityIn(folder);
        FileSystemUtils.deleteRecursively(folder.resolve("data/spool"));
        FileSystemUtils.deleteRecursively(folder.resolve("data/backup"));
        Files.delete(folder.resolve("data/box.mv.db"));

        var anew = identityIn(folder);

        assertThat(anew.hasBegunAnew()).isTrue();
        assertThat(anew.hasMoved()).isFalse();
        assertThat(anew.id()).isNotEqualTo(before.id());
        assertThat(anew.earlier()).extracting(BoxIdentity.Earlier::id).containsExactly(before.id());
        assertThat(identityIn(folder)).isEqualTo(anew);
    }

    /** What a start makes of this mark in this place. */
    private Residence startedIn(Place here, BoxMark.Said said, OpenBox box) throws IOException {
        return Residence.of(markFile(), sealing(), said, here, false, new StoryTable(box.jdbc()), clock);
    }

    private BoxMark.Said mark() throws IOException {
        return markFile().read(sealing()).orElseThrow();
    }

    private BoxMark markFile() {
        return new BoxMark(new DurableFolder(folder.resolve("data"), CrashPoint.NONE));
    }

    private Sealing sealing() throws IOException {
        return new KeyFile(folder.resolve("keys/box.key")).sealing();
    }

    private void card(String name, String device, String address, String assigned) throws IOException {
        var real = Files.createDirectories(folder.resolve("devices").resolve(device));
        var card = Files.createDirectories(folder.resolve("net").resolve(name));
        Files.createSymbolicLink(card.resolve("device"), real);
        Files.writeString(card.resolve("address"), address + "\n");
        Files.writeString(card.resolve("addr_assign_type"), assigned + "\n");
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
