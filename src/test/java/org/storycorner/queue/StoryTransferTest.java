package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aHelpedStory;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.story.Contact;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

class StoryTransferTest {
    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);
    private final Side box = new Side("box");
    private Side office = new Side("office");

    @TempDir
    Path folder;

    /** One computer: a queue in memory, its keys on the disk. */
    private final class Side {
        private final String name;
        private final MemoryStoryQueue queue = new MemoryStoryQueue(clock);

        Side(String name) {
            this.name = name;
        }

        Path keyFile() {
            return folder.resolve(name).resolve("box.key");
        }

        StoryTransfer transfer() {
            if (!Files.exists(keyFile())) {
                new KeyFile(keyFile()).create();
            }
            return new StoryTransfer(queue, Rooms.plenty(), keyFile(), clock);
        }

        RecipientKey key() {
            return new BoxKeys(keyFile()).recipient(name);
        }

        List<Story> stories() {
            return queue.list(0, 1_000).stream()
                    .flatMap(entry -> queue.open(entry.id()).stream())
                    .toList();
        }
    }

    @Test
    void carriesEveryWaitingStoryAndItsContactToTheOtherSide() throws IOException {
        var stories = List.of(
                aStoryWithContact().with(List.of(Stories.aPage(1), Stories.aPage(2))), aHelpedStory(), aStory());
        stories.forEach(box.queue::accept);
        box.queue.quarantine(stories.get(1).id(), "too large");

        var written = export(ExportChoice.WAITING);
        var report = office.transfer().importFrom(file(), StoryTransferTest::quietly);

        assertThat(written).isEqualTo(new ExportReport(3, 0, 0));
        assertThat(office.stories()).containsExactlyElementsOf(stories);
        assertThat(report)
                .isEqualTo(new ImportReport("Dragonfield", box.key().fingerprint(), clock.instant(), 3, 0, 0, 0));
    }

    @Test
    void changesNoStateByExporting() throws IOException {
        box.queue.accept(aStory());
        var before = box.queue.list(0, 9);

        export(ExportChoice.WAITING);

        assertThat(box.queue.list(0, 9)).isEqualTo(before);
    }

    @Test
    void showsNothingOfAStoryInTheFile() throws IOException {
        box.queue.accept(aStoryWithContact());

        export(ExportChoice.WAITING);

        var bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .contains("Story Corner export, version 1")
                .contains(office.key().fingerprint().text())
                .doesNotContain("Sentinel", "sentinel", "ward", "PATIENT", "Dragonfield", "office");
    }

    @Test
    void leavesOutWhatSomebodyElseHasUnlessAsked() throws IOException {
        var delivered = aStory();
        var waiting = aStory();
        box.queue.accept(delivered);
        box.queue.takeOldest();
        box.queue.delivered(delivered.id(), "receipt");
        box.queue.accept(waiting);

        assertThat(export(ExportChoice.WAITING).written()).isEqualTo(1);
        assertThat(export(new ExportChoice(Set.of(QueueState.DELIVERED), Instant.MIN))
                        .written())
                .isEqualTo(1);
        office.transfer().importFrom(file(), StoryTransferTest::quietly);

        assertThat(office.stories()).extracting(Story::id).containsExactly(delivered.id());
    }

    @Test
    void takesOnlyStoriesToldSinceADay() throws IOException {
        box.queue.accept(aStory());

        var later = new ExportChoice(ExportChoice.WAITING.states(), Stories.TOLD_AT.plusNanos(1));
        var sameMoment = new ExportChoice(ExportChoice.WAITING.states(), Stories.TOLD_AT);

        assertThat(export(later).written()).isZero();
        assertThat(export(sameMoment).written()).isEqualTo(1);
    }

    @Test
    void saysWhatWasLeftOutBecauseItIsBeingSent() throws IOException {
        box.queue.accept(aStory());
        box.queue.accept(aStory());
        box.queue.takeOldest();

        assertThat(export(ExportChoice.WAITING)).isEqualTo(new ExportReport(1, 0, 1));
    }

    @Test
    void changesNothingWhenImportedTwice() throws IOException {
        box.queue.accept(aStory());
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        office.transfer().importFrom(file(), StoryTransferTest::quietly);
        var third = aStory();
        box.queue.accept(third);
        clock.advance(Duration.ofHours(1));
        export(ExportChoice.WAITING);

        var report = office.transfer().importFrom(file(), StoryTransferTest::quietly);

        assertThat(List.of(report.fresh(), report.known())).containsExactly(1, 2);
        assertThat(office.queue.list(0, 9)).extracting(Entry::boxSeq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void leavesAWithdrawnStoryWithdrawn() throws IOException {
        var story = aStory();
        box.queue.accept(story);
        export(ExportChoice.WAITING);
        office.transfer().importFrom(file(), StoryTransferTest::quietly);
        office.queue.withdraw(story.id());

        var report = office.transfer().importFrom(file(), StoryTransferTest::quietly);

        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(office.stories()).isEmpty();
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        for (int story = 0; story < 700; story++) {
            box.queue.accept(aStory());
        }
        var said = new ArrayList<Integer>();

        new NewFile(file(), true)
                .write(out -> box.transfer().export(ExportChoice.WAITING, office.key(), "Dragonfield", out, said::add));
        var last = new AtomicInteger();
        office.transfer().importFrom(file(), last::set);

        assertThat(said).hasSize(700).last().isEqualTo(700);
        assertThat(last).hasValue(700);
    }

    @Test
    void exportsNothingForItself() {
        box.queue.accept(aStory());

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> new NewFile(file(), true)
                        .write(out -> box.transfer()
                                .export(
                                        ExportChoice.WAITING,
                                        box.key(),
                                        "Dragonfield",
                                        out,
                                        StoryTransferTest::quietly)))
                .withMessageContaining("the key of the box itself");
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesAnExportForAnotherComputerAndNamesBoth() throws IOException {
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var other = new Side("other");
        var own = other.key().fingerprint();

        refused(other, "sealed for another computer", office.key().fingerprint().text(), "this one's is " + own);
        refused(new Side("bare"), "this one has no transfer key yet");
    }

    @Test
    void takesInWhatIsLeftAfterAFullDisk() throws IOException {
        for (int story = 0; story < 5; story++) {
            box.queue.accept(aStory());
        }
        export(ExportChoice.WAITING);
        office.transfer();
        var full = new StoryTransfer(
                office.queue, Rooms.whenever(() -> office.queue.list(0, 9).size() < 3), office.keyFile(), clock);

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> full.importFrom(file(), StoryTransferTest::quietly))
                .withMessageContaining("3 of the export's stories were taken in and are safe")
                .withMessageContaining("run the same command again");
        var report = office.transfer().importFrom(file(), StoryTransferTest::quietly);

        assertThat(List.of(report.fresh(), report.known())).containsExactly(2, 3);
        assertThat(office.stories()).hasSize(5);
    }

    @Test
    void saysHowManyWereTakenInBeforeTheStickFailed() throws IOException {
        for (int story = 0; story < 3; story++) {
            box.queue.accept(aStory());
        }
        export(ExportChoice.WAITING);

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> office.transfer().importFrom(file(), taken -> spoil(file())))
                .withMessageContaining("1 of its stories were taken in and are safe")
                .withMessageNotContaining("nothing was changed");
        assertThat(office.stories()).hasSize(1);

        export(ExportChoice.WAITING);
        var report = office.transfer().importFrom(file(), StoryTransferTest::quietly);
        assertThat(List.of(report.fresh(), report.known())).containsExactly(2, 1);
    }

    @Test
    void readsItsOwnExportAgainAndNotesThatItArrived() throws IOException {
        var stories = List.of(aStoryWithContact(), aStory(), aStory(), aStory());
        stories.forEach(box.queue::accept);
        export(ExportChoice.WAITING);
        box.queue.withdraw(stories.get(1).id());
        box.queue.quarantine(stories.get(2).id(), "too large");
        box.queue.takeOldest();

        var ids = box.transfer().ownExport(file());
        var report = box.transfer().handedOver(ids, "Office, by telephone");

        assertThat(ids)
                .containsExactlyElementsOf(stories.stream().map(Story::id).toList());
        assertThat(report).isEqualTo(new HandOverReport(2, 1, 1));
        box.queue.putBack(stories.get(0).id());
        assertThat(box.transfer().handedOver(ids, "Office")).isEqualTo(new HandOverReport(1, 3, 0));
        assertThat(box.queue.open(stories.get(0).id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
        assertThat(box.queue.entry(stories.get(3).id()).orElseThrow().note()).isEqualTo("Office, by telephone");
    }

    @Test
    void doesNotTakeAnotherBoxesExportForItsOwn() throws IOException {
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> office.transfer().ownExport(file()))
                .withMessageContaining("was not written by this box");
    }

    @Test
    void passesOverStoriesThatItDoesNotKnow() {
        assertThat(box.transfer().handedOver(List.of(Stories.anId()), "Office")).isEqualTo(new HandOverReport(0, 1, 0));
    }

    @Test
    void carriesStoriesBetweenRealBoxes() throws IOException {
        var story = aStoryWithContact();
        try (var real = Boxes.open(folder.resolve("one"), clock)) {
            real.queue().accept(story);
            transfer(real, "one")
                    .export(
                            ExportChoice.WAITING,
                            realKey("two"),
                            "One",
                            Files.newOutputStream(file()),
                            StoryTransferTest::quietly);
        }

        try (var real = Boxes.open(folder.resolve("two"), clock)) {
            assertThat(transfer(real, "two")
                            .importFrom(file(), StoryTransferTest::quietly)
                            .fresh())
                    .isEqualTo(1);
        }

        try (var real = Boxes.open(folder.resolve("two"), clock)) {
            assertThat(real.queue().open(story.id())).contains(story);
        }
    }

    @Test
    void healsAStoryWhoseCopiesAreBothDamagedHere() throws IOException {
        var story = aStoryWithContact();
        var whole = aStory();
        try (var real = Boxes.open(folder.resolve("one"), clock)) {
            real.queue().accept(story);
            real.queue().accept(whole);
            exportFrom(real, "one", "two");
        }
        try (var real = Boxes.open(folder.resolve("two"), clock)) {
            transfer(real, "two").importFrom(file(), StoryTransferTest::quietly);
            Files.write(Boxes.spoolFile(folder.resolve("two"), story.id()), new byte[] {1, 2, 3});
            real.jdbc()
                    .sql("UPDATE sealed_story SET sealed = :broken WHERE id = :id")
                    .param("broken", new byte[] {4})
                    .param("id", story.id().value())
                    .update();

            var report = transfer(real, "two").importFrom(file(), StoryTransferTest::quietly);

            assertThat(List.of(report.fresh(), report.known(), report.healed())).containsExactly(0, 1, 1);
            assertThat(real.queue().open(story.id())).contains(story);
            assertThat(real.queue().entry(story.id()).orElseThrow())
                    .returns(QueueState.QUARANTINED, Entry::state)
                    .returns(CopyRepair.HEALED, Entry::note);
        }
        try (var real = Boxes.open(folder.resolve("two"), clock)) {
            assertThat(real.repairs()).isEqualTo(Repairs.NONE);
            assertThat(real.queue().open(story.id())).contains(story);
        }
    }

    @Test
    void bringsNothingBackThatWasErasedAfterItWasPassedOn() throws IOException {
        var story = aStory();
        try (var real = Boxes.open(folder.resolve("one"), clock)) {
            real.queue().accept(story);
            exportFrom(real, "one", "two");
        }
        try (var real = Boxes.open(folder.resolve("two"), clock)) {
            transfer(real, "two").importFrom(file(), StoryTransferTest::quietly);
            real.queue().handedOver(story.id(), "by post");
            clock.advance(Duration.ofDays(31));
            Boxes.keepHouse(real, Duration.ofDays(30));

            var report = transfer(real, "two").importFrom(file(), StoryTransferTest::quietly);

            assertThat(report.known()).isEqualTo(1);
            assertThat(real.queue().open(story.id())).isEmpty();
        }
    }

    @Test
    void refusesAnotherStoryUnderAnIdThatIsKnownHere() throws IOException {
        var story = aStory();
        box.queue.accept(story);
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        office.queue.accept(aStory(story.id(), "Another one"));

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> office.transfer().importFrom(file(), StoryTransferTest::quietly))
                .withMessageContainingAll(story.id().reference(), "Nothing was changed");
        assertThat(office.queue.list(0, 9)).hasSize(1);
    }

    @Test
    void refusesOneThatIsCutAnywhereAndChangesNothing() throws IOException {
        box.queue.accept(aStory());
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length += 37) {
            Files.write(file(), Arrays.copyOf(whole, length));
            refused(office, length < 80 ? "" : "it is not whole");
        }

        Files.write(file(), whole);
        assertThat(office.transfer()
                        .importFrom(file(), StoryTransferTest::quietly)
                        .fresh())
                .isEqualTo(2);
    }

    @Test
    void refusesOneWithAnyByteChangedWhereItMatters() throws IOException {
        box.queue.accept(aStory());
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var whole = Files.readAllBytes(file());
        var random = new Random(4);

        for (int round = 0; round < 300; round++) {
            var bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), bytes);
            try {
                office.transfer().importFrom(file(), StoryTransferTest::quietly);
                assertThat(office.stories()).containsExactlyElementsOf(box.stories());
                office = new Side("office");
            } catch (FileRefusedException refused) {
                assertThat(office.stories()).isEmpty();
            }
        }
    }

    @Test
    void refusesAFileThatIsNoExport() throws IOException {
        office.key();
        for (var content : new String[] {"", "x", "PK", "a".repeat(100_000), "PK\u0003\u0004" + "b".repeat(1_000)}) {
            Files.writeString(file(), content, StandardCharsets.ISO_8859_1);
            refused(office, "not a Story Corner export");
        }
        Files.delete(file());
        refused(office, "is the stick plugged in?");
    }

    @Test
    void refusesALaterVersionWithoutGuessing() throws IOException {
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var text = Files.readString(file(), StandardCharsets.ISO_8859_1).replace("version 1\n", "version 2\n");
        Files.writeString(file(), text, StandardCharsets.ISO_8859_1);

        refused(office, "another version of Story Corner (2 of exports");
    }

    @Test
    void refusesExportsPutTogetherByHand() throws IOException {
        box.queue.accept(aStory());
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var one = entries();
        export(ExportChoice.WAITING);
        var two = entries();

        var swapped = new ArrayList<>(one);
        swapped.set(1, new Part(one.get(1).name(), one.get(2).content()));
        swapped.set(2, new Part(one.get(2).name(), one.get(1).content()));
        rebuilt(swapped, "is not the one that its list names");
        var foreignStory = new ArrayList<>(one);
        foreignStory.set(1, two.get(1));
        rebuilt(foreignStory, "is not the one that its list names");
        var foreignList = new ArrayList<>(one);
        foreignList.set(3, two.get(3));
        rebuilt(foreignList, "its list of stories can't be used");
        var foreignLabel = new ArrayList<>(one);
        foreignLabel.set(0, two.get(0));
        rebuilt(foreignLabel, "its list of stories can't be used");
        rebuilt(one.subList(1, one.size()), "not a Story Corner export");
        for (int missing = 1; missing < one.size(); missing++) {
            var fewer = new ArrayList<>(one);
            fewer.remove(missing);
            rebuilt(fewer, "refused, and nothing was changed");
        }
    }

    @Test
    void refusesWhatDoesNotBelongIntoAnExport() throws IOException {
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var one = entries();
        for (var name : List.of(
                "stories/00002.sealed",
                "../../../etc/cron.d/x",
                "/etc/passwd",
                "stories/../../x.sealed",
                "stories\\00003.sealed",
                "stories/",
                "extra.txt",
                "MANIFEST.SEALED")) {
            var more = new ArrayList<>(one);
            more.add(Part.of(name, name.endsWith("/") ? new byte[0] : new byte[] {1}));
            rebuilt(more, "");
        }
    }

    @Test
    void refusesAZipBombUnopened() throws IOException {
        box.queue.accept(aStory());
        export(ExportChoice.WAITING);
        var one = entries();
        var bomb = new ArrayList<>(one);
        bomb.set(1, Part.of(one.get(1).name(), new byte[50 << 20]));

        write(bomb, ZipEntry.DEFLATED);

        assertThat(Files.size(file())).isLessThan(1 << 20);
        refused(office, "not a Story Corner export");
    }

    @Test
    void refusesAStoryThatIsNone() throws IOException {
        office.key();
        var label = new ExportLabel(1, UUID.randomUUID(), office.key().fingerprint());
        for (var content :
                List.of("", "{}", "{\"version\":1}", "{\"version\":9,\"story\":\"\",\"contact\":\"\"}", Stories.TEXT)) {
            forged(label, content.getBytes(StandardCharsets.UTF_8), Stories.anId());
            refused(office, "stories/00001.sealed can't be used");
        }
        forged(label, StoryParcel.write(aStory()), Stories.anId());
        refused(office, "it opens to a story with another id");
    }

    private static void quietly(int stories) {}

    /** As a stick does that is pulled out while it is read. */
    private static void spoil(Path file) {
        try {
            Files.write(file, new byte[(int) Files.size(file)]);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** An entry of the ZIP, its bytes as characters. */
    private record Part(String name, String content) {
        static Part of(String name, byte[] bytes) {
            return new Part(name, new String(bytes, StandardCharsets.ISO_8859_1));
        }

        byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private List<Part> entries() throws IOException {
        var parts = new ArrayList<Part>();
        try (var zip = new ZipFile(file().toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.add(Part.of(entry.getName(), zip.getInputStream(entry).readAllBytes()));
            }
        }
        return parts;
    }

    private void rebuilt(List<Part> parts, String words) throws IOException {
        write(parts, ZipEntry.STORED);
        refused(office, words);
    }

    private void write(List<Part> parts, int method) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file()))) {
            for (var part : parts) {
                var entry = new ZipEntry(part.name());
                var crc = new CRC32();
                crc.update(part.bytes());
                boolean large = part.bytes().length > 1 << 20;
                entry.setMethod(large ? method : ZipEntry.STORED);
                entry.setSize(part.bytes().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(part.bytes());
                zip.closeEntry();
            }
        }
    }

    /** An export as anybody could make it who has the public key. */
    private void forged(ExportLabel label, byte[] content, StoryId id) throws IOException {
        var entry = ExportZip.entryOf(1);
        var sealed = office.key().seal(content, label.context(entry));
        var hash = HexFormat.of().formatHex(SealedStory.hash(sealed));
        var manifest = new ExportManifest(
                1,
                label.export().toString(),
                "Forger",
                office.key().fingerprint().text(),
                clock.instant(),
                1,
                1,
                1,
                List.of(new ExportManifest.Item(id.toString(), entry, hash)));
        write(
                List.of(
                        Part.of(ExportLabel.ENTRY, label.text()),
                        Part.of(entry, sealed),
                        Part.of(
                                ExportManifest.ENTRY,
                                office.key().seal(manifest.json(), label.context(ExportManifest.ENTRY))),
                        Part.of(ExportManifest.OWN_ENTRY, new byte[] {1})),
                ZipEntry.STORED);
    }

    private ExportReport export(ExportChoice choice) throws IOException {
        try (var out = Files.newOutputStream(file())) {
            return box.transfer().export(choice, office.key(), "Dragonfield", out, StoryTransferTest::quietly);
        }
    }

    private void refused(Side side, String... words) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> side.transfer().importFrom(file(), StoryTransferTest::quietly))
                .withMessageContainingAll(words)
                .withMessageNotContaining("Sentinel");
        assertThat(side.queue.list(0, 9)).isEmpty();
    }

    private void exportFrom(OpenBox open, String name, String recipient) throws IOException {
        try (var out = Files.newOutputStream(file())) {
            transfer(open, name)
                    .export(ExportChoice.WAITING, realKey(recipient), name, out, StoryTransferTest::quietly);
        }
    }

    private StoryTransfer transfer(OpenBox open, String name) {
        return new StoryTransfer(
                open.queue(), open.space(), Boxes.settings(folder.resolve(name)).keyFile(), clock);
    }

    private RecipientKey realKey(String name) {
        return new BoxKeys(Boxes.settings(folder.resolve(name)).keyFile()).recipient(name);
    }

    private Path file() {
        return folder.resolve("stick.zip");
    }
}
