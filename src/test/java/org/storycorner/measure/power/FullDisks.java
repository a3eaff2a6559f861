package org.storycorner.measure.power;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;

/** The full-disk part of {@code measure reliability}: no room in the middle of anything, and then room again. */
public final class FullDisks {
    private static final int TOLD_EVERY = 20;

    private FullDisks() {}

    /** So many disks that run full; the seed chooses how much room each has left. */
    public static List<Measured> run(long seed, int rounds, Consumer<String> progress) throws IOException {
        var random = new Random(seed);
        var all = FullDiskRounds.run(random, rounds, round -> {
            if (round % TOLD_EVERY == 0 || round == rounds) {
                progress.accept("full disks: " + round + " of " + rounds);
            }
        });
        long silent =
                all.met().values().stream().mapToLong(NoRoom::saidOtherwise).sum();
        return List.of(
                new Measured(refusals(all), silent),
                new Measured(
                        stories(all),
                        all.stillOpen().failures() + all.restarted().failures()));
    }

    private static Section refusals(FullDiskRounds all) {
        var rows = all.met().entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toList();
        return new Section(
                "Full disks: what found no room",
                """
                A disk runs full at a random block while stories are told, drafts saved, stories withdrawn, sent and noted \
                as delivered; also while the box closes and opens. "Said so" means that the caller was told by the exception \
                made for it, so that a person sees "not saved yet". What could not be done is tried again once there is \
                room, with the box still open. The box writes no log file of its own, so there is none that could run full; \
                its log goes to the system's journal.""",
                List.of(
                        "What was being done",
                        "Where there was no room",
                        "Times",
                        "Said so",
                        "Said otherwise",
                        "Done in spite of it",
                        "Done later, without a restart"),
                rows);
    }

    private static List<String> row(NoRoom.Place place, NoRoom met) {
        return List.of(
                place.doing().told(),
                place.where(),
                "" + met.times(),
                "" + met.saidSo(),
                "" + met.saidOtherwise(),
                "" + met.doneAnyway(),
                "" + met.doneLater());
    }

    private static Section stories(FullDiskRounds all) {
        return new Section(
                "Full disks: what became of the stories",
                """
                Everything acknowledged is looked for twice: when there is room again, with the box still open, and after \
                a restart. Anything but 0 from "Lost" on is a failure, but for deliveries that are sent again: the server \
                recognises them.""",
                Tally.columns("Looked for", "Disks run full"),
                List.of(
                        all.stillOpen().row("Room again, the box still open"),
                        all.restarted().row("After a restart")));
    }
}
