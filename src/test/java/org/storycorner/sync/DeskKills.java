package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.storycorner.measure.Bound;
import org.storycorner.measure.Ending;
import org.storycorner.measure.Folders;
import org.storycorner.measure.LeanJava;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;
import org.storycorner.sync.DeskBox.Plan;

/** Kills boxes while their staff hand over, release, withdraw, erase and import, and counts what comes out otherwise than told. */
public final class DeskKills {

    /** A box that is older takes longer for its daily chores, and shows no more. */
    private static final int KILLS_OF_ONE_BOX = 15;

    private static final int ONE_AT_RANDOM_OF = 3;

    private final Path folder;
    private final LeanJava java;
    private final Tally tally = new Tally();

    private DeskKills(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        var learning = folder.resolve("learning");
        Files.createDirectories(DeskBox.sticks(learning));
        var words = new ArrayList<>(new Plan(learning, 1, KillPoint.RANDOM, 1, 1).words());
        words.add("learn");
        java = LeanJava.learned(folder, DeskBox.class, words);
    }

    /**
     * So many kills, or as many as there is time for, a third of them at random moments and the others spread over the named
     * points.
     *
     * @param progress hears a short line now and then
     */
    public static Measured run(long seed, int kills, Ending ending, Consumer<String> progress) {
        return Folders.during(folder -> {
            var run = new DeskKills(folder);
            run.kill(seed, kills, ending, progress);
            return run.measured(kills);
        });
    }

    /** What many kills came to, for a test. */
    static Tally tally(long seed, int kills, Consumer<String> progress) {
        return Folders.during(folder -> {
            var run = new DeskKills(folder);
            run.kill(seed, kills, new Ending(), progress);
            return run.tally;
        });
    }

    private void kill(long seed, int kills, Ending ending, Consumer<String> progress)
            throws InterruptedException, ExecutionException {
        var points = KillPoint.mixed(seed, kills, ONE_AT_RANDOM_OF, KillPoint.ofDesk());
        new KillLanes(KILLS_OF_ONE_BOX, tally, progress)
                .run(
                        points,
                        (number, mine) -> new DeskLane(folder.resolve("box-" + number), java, seed + number, tally)
                                .run(mine, ending));
    }

    private Measured measured(int kills) {
        var rows = new ArrayList<List<String>>();
        for (var point : KillPoint.values()) {
            if (tally.row(point).kills > 0) {
                rows.add(cells(point.told(), tally.row(point)));
            }
        }
        var sum = tally.sum();
        rows.add(cells("**all**", sum));
        return new Measured(
                new Section("`kill -9` at the desk and in the chores", about(kills, sum), COLUMNS, rows),
                sum.failures());
    }

    private static final List<String> COLUMNS = List.of(
            "killed",
            "kills",
            "acknowledged",
            "lost",
            "doubled",
            "came back",
            "not as told, of the acknowledged, at 95 %",
            "openings that failed",
            "opening p50 / max");

    private static List<String> cells(String name, Tally.Row row) {
        return List.of(
                name,
                Tally.number(row.kills),
                Tally.number(row.acknowledged),
                Tally.number(row.lost),
                Tally.number(row.doubled),
                Tally.number(row.cameBack),
                Bound.of(row.lost + row.doubled + row.cameBack, row.acknowledged),
                Tally.number(row.openingsFailed),
                row.openingTimes());
    }

    private String about(int kills, Tally.Row sum) {
        return """
                %s of %s kills: a box in a process of its own was killed while its staff, in simulated time, opened stories at \
                the desk, handed them over and undid that, put stories aside and released them, withdrew some, read sticks \
                with the stories of another computer, and left the rest to the daily chores, which erase contacts, and 30 days \
                later the stories that somebody else has. A recorder outside the process heard of each deed before it was \
                tried and after it was done, and so knows at each start what may be true of a story: both while it was tried, \
                only the one once it was done. A story belongs to the row of the kill that ended the life in which it was \
                acknowledged, what is found after a start to the kill before it.

                *Lost*: it is gone or not whole, or stands otherwise than somebody was told. *Doubled*: it is there under two \
                numbers, waits or is sent although its hand-over was confirmed, or is new on a stick that was read before. \
                *Came back*: a story that was withdrawn or whose time was up, or an erased contact, is still in the store, in \
                the spool, beside it or (a withdrawn one) in the backup. Each stick with %d stories is read again by the next \
                life, whether or not the kill came in the middle of it. At the end everything that waits is sent, once.

                %s boxes. %s stories were handed over, %s withdrawn, %s erased after 30 days; %s are kept although the kill came \
                before their acknowledgement.""".formatted(
                        Tally.number(sum.kills),
                        Tally.number(kills),
                        DeskLane.STORIES_ON_A_STICK,
                        Tally.number(tally.boxes()),
                        Tally.number(tally.handedOver()),
                        Tally.number(tally.withdrawn()),
                        Tally.number(tally.retired()),
                        Tally.number(tally.notAcknowledged()));
    }
}
