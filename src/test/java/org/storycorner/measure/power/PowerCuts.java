package org.storycorner.measure.power;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.storycorner.measure.Baseline;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.FragileQueue;
import org.storycorner.queue.FragileQueue.Care;
import org.storycorner.queue.KeptByBox;

/** The power-loss part of {@code measure reliability}: our box, and beside it H2 alone, which must lose. */
public final class PowerCuts {
    static final Opening OURS = (folder, passed) -> new KeptByBox(Boxes.open(folder, Clock.systemUTC(), passed));
    private static final int TOLD_EVERY = 20;

    private PowerCuts() {}

    /** So many rounds of each way of keeping stories; the seed chooses where the cuts are and what survives them. */
    public static Measured run(long seed, int rounds, Consumer<String> progress)
            throws IOException, SQLException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        var ours = PowerRounds.run(OURS, seed, rounds, true, telling("our box", rounds, progress));
        rows.add(ours.tally().row("Our box: spool, and H2 forced at each story"));
        rows.add(ours.withoutSpool().row("The same images, the spool taken away"));
        var baselines = new ArrayList<Baseline>();
        for (var care : Care.values()) {
            var alone = PowerRounds.run(alone(care), seed, rounds, false, telling(told(care), rounds, progress));
            rows.add(alone.tally().row(told(care)));
            if (mustLose(care)) {
                baselines.add(new Baseline(told(care), alone.tally().findings().lost()));
            }
        }
        baselines.forEach(baseline -> baseline.finding().ifPresent(progress));
        var section = new Section("Power cuts", """
                Two threads tell stories, one in five with two pages, save drafts, withdraw and note deliveries on a simulated disk under the spool and \
                under H2. The power fails at a random write, at a named step of an acceptance, while the box closes or \
                while it repairs. Of what was not forced, each 512-byte sector is kept or dropped by itself, a file has any \
                length it had, and each folder loses its last changes from some moment on. Then everything that was \
                acknowledged is looked for, after each cut again. Anything but 0 from "Lost" to "Failed once open" is a \
                failure of our box, with one exception: what was delivered in the last second before a cut may be sent \
                again, with the same bytes, and the server recognises it. The rows of H2 alone show that the harness finds \
                failures: one that forces nothing and loses nothing would count as a failure of the harness. Recovery is without \
                the time that a real disk takes to force.""" + Baseline.told(baselines), Tally.columns("Kept by", "Cuts"), rows);
        return new Measured(section, ours.tally().failures() + Baseline.failures(baselines));
    }

    /** What forces each story may be spared; what forces none can't. */
    private static boolean mustLose(Care care) {
        return switch (care) {
            case DEFAULT, WRITTEN -> true;
            case FORCED -> false;
        };
    }

    static Opening alone(Care care) {
        return (folder, passed) -> FragileQueue.open(folder, Clock.systemUTC(), care);
    }

    private static String told(Care care) {
        return switch (care) {
            case DEFAULT -> "H2 alone, its default settings (the baseline)";
            case WRITTEN -> "H2 alone, WRITE_DELAY=0";
            case FORCED -> "H2 alone, WRITE_DELAY=0 and CHECKPOINT SYNC";
        };
    }

    private static IntConsumer telling(String what, int rounds, Consumer<String> progress) {
        return round -> {
            if (round % TOLD_EVERY == 0 || round == rounds) {
                progress.accept("power cuts, " + what + ": " + round + " of " + rounds);
            }
        };
    }
}
