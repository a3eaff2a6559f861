package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.storycorner.measure.Baseline;
import org.storycorner.measure.Bound;
import org.storycorner.measure.Ending;
import org.storycorner.measure.Folders;
import org.storycorner.measure.LeanJava;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.sync.KillableBox.Plan;
import org.storycorner.sync.OpenRosaServer.Duplicates;

/** Kills boxes with {@code kill -9}, at random and at every named point, and counts what they had acknowledged. */
public final class Kills {

    private static final int ONE_AT_RANDOM_OF = 2;

    /** After so many kills a box is drained, everything is compared, and a new one takes its place. */
    private static final int KILLS_OF_ONE_BOX = 50;

    /** The box that loses is killed less often: it shows soon, and its lives are longer. */
    private static final int ONE_FRAGILE_KILL_OF = 30;

    private static final int FEWEST_FRAGILE_KILLS = 3;
    private static final int MOST_FRAGILE_KILLS = 40;

    private final Path folder;
    private final LeanJava java;
    private final Tally tally = new Tally();

    private Kills(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        try (var server = OpenRosaServer.started()) {
            var plan = new Plan(folder.resolve("learning"), server.address(), 1, KillPoint.RANDOM, 1, 0);
            var words = new ArrayList<>(plan.words());
            words.add("learn");
            java = LeanJava.learned(folder, KillableBox.class, words);
        }
    }

    /**
     * So many kills, or as many as there is time for, half of them at random moments and the others spread over the named
     * points.
     *
     * @param soFar hears, after each box, what it came to until then
     * @param progress hears a short line now and then
     */
    public static Measured run(
            long seed, int kills, Ending ending, Consumer<Measured> soFar, Consumer<String> progress) {
        return Folders.during(folder -> {
            var run = new Kills(folder);
            var fragile = run.fragile(seed, fragileKills(kills), ending);
            baselines(kills, fragile).forEach(baseline -> baseline.finding().ifPresent(progress));
            run.kill(seed, kills, KILLS_OF_ONE_BOX, ending, line -> {
                soFar.accept(run.measured(kills, fragile));
                progress.accept(line);
            });
            return run.measured(kills, fragile);
        });
    }

    /** What a box that is known to lose came to, for a test. */
    static Tally.Row fragile(int kills) {
        return Folders.during(folder -> new Kills(folder).fragile(1, kills, new Ending()));
    }

    private Tally.Row fragile(long seed, int kills, Ending ending) throws IOException, InterruptedException {
        return new FragileKills(folder.resolve("fragile"), java, seed).run(kills, ending);
    }

    private static int fragileKills(int kills) {
        return Math.clamp(kills / ONE_FRAGILE_KILL_OF, FEWEST_FRAGILE_KILLS, MOST_FRAGILE_KILLS);
    }

    /** What many kills came to, for a test. */
    static Tally tally(long seed, int kills, int killsOfOneBox, Consumer<String> progress) {
        return Folders.during(folder -> {
            var run = new Kills(folder);
            run.kill(seed, kills, killsOfOneBox, new Ending(), progress);
            return run.tally;
        });
    }

    private void kill(long seed, int kills, int killsOfOneBox, Ending ending, Consumer<String> progress)
            throws InterruptedException, ExecutionException {
        var points = KillPoint.mixed(seed, kills, ONE_AT_RANDOM_OF, KillPoint.ofTelling());
        new KillLanes(killsOfOneBox, tally, progress).run(points, (number, mine) -> {
            var duplicates = number % 2 == 0 ? Duplicates.CREATED : Duplicates.CONFLICT;
            return new KilledLane(folder.resolve("box-" + number), java, seed + number, duplicates, tally)
                    .run(mine, ending);
        });
    }

    private Measured measured(int kills, Tally.Row fragile) {
        var rows = new ArrayList<List<String>>();
        for (var point : KillPoint.values()) {
            if (tally.row(point).kills > 0) {
                rows.add(cells(point.told(), tally.row(point)));
            }
        }
        var sum = tally.sum();
        rows.add(cells("**all**", sum));
        rows.add(cells("*for comparison: H2 with its default settings, no spool, at a random moment*", fragile));
        var baselines = baselines(kills, fragile);
        var section = new Section("`kill -9`", about(kills, sum) + Baseline.told(baselines), COLUMNS, rows);
        return new Measured(section, sum.failures() + Baseline.failures(baselines));
    }

    /** What must have lost something by now; nothing while it was not killed as often as it should be. */
    private static List<Baseline> baselines(int kills, Tally.Row fragile) {
        return fragile.kills < fragileKills(kills)
                ? List.of()
                : List.of(new Baseline("H2 with its default settings, no spool, killed", fragile.lost));
    }

    private static final List<String> COLUMNS = List.of(
            "killed",
            "kills",
            "acknowledged",
            "exactly once",
            "lost",
            "doubled",
            "came back",
            "quarantined",
            "lost or doubled, of the acknowledged, at 95 %",
            "openings that failed",
            "H2 had lost it, the spool had it",
            "opening p50 / max");

    private static List<String> cells(String name, Tally.Row row) {
        long broken = row.lost + row.doubled;
        return List.of(
                name,
                Tally.number(row.kills),
                Tally.number(row.acknowledged),
                Tally.number(row.acknowledged - Math.min(row.acknowledged, broken)),
                Tally.number(row.lost),
                Tally.number(row.doubled),
                Tally.number(row.cameBack),
                Tally.number(row.quarantined),
                Bound.of(broken, row.acknowledged),
                Tally.number(row.openingsFailed),
                Tally.number(row.cameFromSpool),
                row.openingTimes());
    }

    private String about(int kills, Tally.Row sum) {
        return """
                %sa box in a process of its own was killed while two storytellers told, repeated, withdrew and left \
                drafts as fast as they could, one story in five with two pages, and the real sender sent to a real HTTP server that also refuses one story in \
                37 (400) and puts off one post in twelve (503). A recorder outside the process counted every \
                acknowledgement; a story belongs to the row of the kill that ended the life in which it was acknowledged. \
                Each start is a repair, and what was acknowledged since the last look is looked for at once. %s times, \
                after at most %d kills, a box was drained to its server and everything compared: present on the box once \
                under its number, and at the server once, byte for byte and with its pages; or quarantined after a refusal, \
                or because every second server meets a story with pages that it has already with a mere conflict, and then \
                marked as one that the server may have; or withdrawn. \
                Exactly once: the acknowledged stories of which all of that is true.

                Beside the table: %s withdrawals were confirmed, and none of these stories may be sent afterwards ("came \
                back"). %s stories wait in quarantine for one of these two reasons, as they should. %s stories are kept \
                although the kill came before their acknowledgement. %s stories were sent more than once, because the kill \
                came between the server's commit and the receipt, and the server recognised them by their instanceID. The \
                openings' repairs: %s. The last but one column counts acknowledged stories that H2 no longer had after \
                the kill and that came back from the spool; it is a lower bound. \
                Opening is store, repair and all, in the new process, without the start of Java itself.

                The last row shows that the recorder finds losses where there are any: a box that keeps its stories in one \
                H2 table with H2's default settings, and is killed at a random moment of its first %d seconds, as H2 writes \
                half a second after a commit; it sends nothing, and doesn't count as ours. Were nothing lost there, that \
                would count as a failure: the harness would be blind.""".formatted(
                        times(kills, sum),
                        Tally.number(tally.boxes()),
                        KILLS_OF_ONE_BOX,
                        Tally.number(tally.withdrawn()),
                        Tally.number(sum.quarantined),
                        Tally.number(tally.notAcknowledged()),
                        Tally.number(tally.sentAgain()),
                        repairs(sum.repairs),
                        FragileKills.LONGEST_LIFE.toSeconds());
    }

    private static String times(int wanted, Tally.Row sum) {
        return sum.kills < wanted
                ? "Not the whole run: it was ended early, after %s of %s kills. So many times "
                        .formatted(Tally.number(sum.kills), Tally.number(wanted))
                : Tally.number(sum.kills) + " times ";
    }

    private static String repairs(Map<Repair, Integer> repairs) {
        return repairs.isEmpty()
                ? "none"
                : repairs.entrySet().stream()
                        .map(repair -> Tally.number(repair.getValue()) + " "
                                + repair.getKey()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }
}
