package org.storycorner.measure.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.measure.power.NoRoom.Doing;
import org.storycorner.measure.power.NoRoom.Place;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.Draft;
import org.storycorner.queue.KeptByBox;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.story.StoryId;

/** Lets the disk of a box run full, again and again, and makes room again. */
final class FullDiskRounds {
    private static final int ROUNDS_OF_A_DISK = 10;
    private static final int MOST_ROOM = 160_000;
    private static final int MOST_TURNS = 40;
    private static final int ENOUGH = 6;

    private static final DataSize FLOOR = DataSize.ofMegabytes(200);

    private final SortedMap<Place, NoRoom> met = new TreeMap<>();
    private final Tally stillOpen = new Tally();
    private final Tally restarted = new Tally();
    private final Clock clock = Clock.systemUTC();
    private final List<Undone> undone = new ArrayList<>();
    private final List<StoryId> told = new ArrayList<>();
    private final Path scratch;
    private final Random random;
    private Ledger ledger = new Ledger();
    private SimulatedDisk disk;
    private OpenBox box;
    private int disks;
    private int acknowledged;
    private boolean isOpen;

    private FullDiskRounds(Path scratch, Random random) throws IOException {
        this.scratch = scratch;
        this.random = random;
        this.disk = newDisk();
        this.box = open();
    }

    static FullDiskRounds run(Random random, int rounds, IntConsumer progress) throws IOException {
        var scratch = Files.createTempDirectory("full-disks");
        try (var _ = Hush.begin()) {
            var all = new FullDiskRounds(scratch, random);
            for (int round = 1; round <= rounds; round++) {
                all.round();
                if (round % ROUNDS_OF_A_DISK == 0) {
                    all.startAnew();
                }
                progress.accept(round);
            }
            all.close();
            all.disk.close();
            return all;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    SortedMap<Place, NoRoom> met() {
        return met;
    }

    Tally stillOpen() {
        return stillOpen;
    }

    Tally restarted() {
        return restarted;
    }

    private void round() {
        acknowledged = 0;
        disk.leaveRoomFor(random.nextInt(MOST_ROOM));
        for (int turn = 0; turn < MOST_TURNS && undone.size() < ENOUGH; turn++) {
            turn();
        }
        if (random.nextInt(3) == 0) {
            restartWithoutRoom();
        }

        disk.leaveRoomForEverything();
        long begun = System.nanoTime();
        openAgain();
        undone.forEach(this::doLater);
        undone.clear();
        look(stillOpen, begun);

        close();
        long closed = System.nanoTime();
        box = open();
        look(restarted, closed);
        ledger.settle(new KeptByBox(box));
    }

    private void turn() {
        var id = StoryId.create(clock, random);
        switch (random.nextInt(6)) {
            case 0 -> attempt(Doing.SAVING_A_DRAFT, () -> saveDraft(id));
            case 1 -> take().ifPresent(taken -> attempt(Doing.SENDING, () -> putBack(taken)));
            case 2 -> take().ifPresent(taken -> attempt(Doing.NOTING_A_DELIVERY, () -> noteDelivery(taken)));
            case 3 -> anAcknowledged().ifPresent(told -> attempt(Doing.WITHDRAWING, () -> withdraw(told)));
            default -> attempt(Doing.ACCEPTING, () -> accept(id));
        }
    }

    private void saveDraft(StoryId id) {
        box.queue().saveDraft(new Draft(id, "kiosk", clock.instant(), "half a sentence ".repeat(random.nextInt(99))));
    }

    /** The second time is a tap on the same button once more. */
    private void accept(StoryId id) {
        ledger.offered(id);
        ledger.acknowledged(box.queue().accept(Ledger.story(id)));
        ledger.acknowledged(box.queue().accept(Ledger.story(id)));
        told.add(id);
        acknowledged++;
    }

    private Optional<StoryId> take() {
        var taken = new ArrayList<StoryId>();
        attempt(Doing.SENDING, () -> box.queue().takeOldest().ifPresent(story -> taken.add(story.id())));
        return taken.stream().findFirst();
    }

    private void putBack(StoryId id) {
        if (isSending(id)) {
            box.queue().putBack(id);
        }
    }

    /** After a restart it is not being sent any more: it waits, and the sender begins anew. */
    private void noteDelivery(StoryId id) {
        if (isSending(id)) {
            ledger.deliveryBegun(id);
            box.queue().delivered(id, "receipt");
            ledger.delivered(id);
        }
    }

    /** What is being sent is left alone: it can't be withdrawn until that is over. */
    private void withdraw(StoryId id) {
        if (!isSending(id)) {
            ledger.withdrawalBegun(id);
            box.queue().withdraw(id);
            ledger.withdrawn(id);
        }
    }

    private Optional<StoryId> anAcknowledged() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told.remove(random.nextInt(told.size())));
    }

    private boolean isSending(StoryId id) {
        return box.queue()
                .entry(id)
                .filter(entry -> entry.state() == QueueState.SENDING)
                .isPresent();
    }

    private void attempt(Doing doing, Runnable work) {
        disk.takeRefused();
        try {
            work.run();
            var refused = disk.takeRefused();
            if (!refused.isEmpty()) {
                note(new Place(doing, where(refused)), NoRoom.DONE_ANYWAY);
            }
        } catch (RuntimeException failed) {
            var place = new Place(doing, where(disk.takeRefused()));
            note(place, doing.met(failed));
            undone.add(new Undone(place, work));
        }
    }

    private void doLater(Undone work) {
        try {
            work.work().run();
            note(work.place(), NoRoom.DONE_LATER);
        } catch (RuntimeException failedAgain) {
            note(work.place(), NoRoom.NEVER);
        }
    }

    private void note(Place place, NoRoom what) {
        met.merge(place, what, NoRoom::plus);
    }

    private static String where(Set<Path> refused) {
        if (refused.stream().anyMatch(file -> file.endsWith("box.mv.db"))) {
            return "H2's file";
        }
        return refused.isEmpty() ? "H2, closed since it met a full disk" : "the story's file";
    }

    private void restartWithoutRoom() {
        attempt(Doing.CLOSING, this::close);
        attempt(Doing.OPENING, this::openAgain);
    }

    private void openAgain() {
        if (!isOpen) {
            box = open();
        }
    }

    private void look(Tally tally, long begun) {
        tally.cut(acknowledged, 0);
        try {
            var findings = ledger.compare(new KeptByBox(box));
            tally.opened(Duration.ofNanos(System.nanoTime() - begun), findings);
        } catch (RuntimeException failed) {
            tally.refused(ledger.size());
        }
    }

    private void startAnew() throws IOException {
        close();
        disk.close();
        FileSystemUtils.deleteRecursively(Path.of(disk.root().toString()));
        ledger = new Ledger();
        told.clear();
        disk = newDisk();
        box = open();
    }

    private SimulatedDisk newDisk() throws IOException {
        return SimulatedDisk.over(Files.createDirectories(scratch.resolve("disk-" + disks++)));
    }

    private OpenBox open() {
        var folder = disk.root();
        var opened = OpenBox.open(
                new BoxSettings(folder.resolve("data"), folder.resolve("keys/box.key"), null, FLOOR), clock);
        isOpen = true;
        return opened;
    }

    private void close() {
        isOpen = false;
        box.close();
    }

    /** What found no room, and what to run when there is some. */
    private record Undone(Place place, Runnable work) {}
}
